namespace Helpline.Dialogs.Running;

/// <summary>
/// Words to be found one after the other in folded text. A star at the end of a word stands for any ending, a bar between words for
/// either of them, a low line for any one word, two dots for up to three; "a &amp; b": in either order, up to three words apart. An
/// equals sign in front: only as the whole message; words behind an exclamation mark must not come next.
/// </summary>
internal sealed class FoldedPhrase
{
    private const string EitherOrder = "&";
    private const int LongestGap = 3;

    private readonly WordPattern[][] _orders;
    private readonly WordPattern[] _notNext;

    private FoldedPhrase(WordPattern[][] orders, WordPattern[] notNext, bool whole) => (_orders, _notNext, IsWhole) = (orders, notNext, whole);

    public bool IsWhole { get; }

    /// <summary>How many words it has; a gap is none.</summary>
    public int Length => _orders[0].Count(pattern => !pattern.IsGap);

    public int ShortestWord => _orders[0].Where(pattern => !pattern.IsGap).Select(pattern => pattern.ShortestLength).DefaultIfEmpty(0).Min();

    /// <summary>A gap has words on both sides, and no word is nothing once it is folded.</summary>
    public bool IsSound =>
        Length > 0 && !_orders[0][0].IsGap && !_orders[0][^1].IsGap && !_orders[0].Concat(_notNext).Any(pattern => pattern.HasNothing);

    public static FoldedPhrase Read(string written)
    {
        var words = written.TrimStart('=').Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).ToLookup(word => word.StartsWith('!'));
        return new(Orders([.. words[false]]), [.. words[true].Select(word => WordPattern.Read(word[1..]))], written.StartsWith('='));
    }

    public static string[] WordsOf(string text) => TextFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <returns>The place behind its last word; null when it does not stand at this place.</returns>
    public int? EndAt(string[] words, int at)
    {
        if (IsWhole && at != 0)
        {
            return null;
        }

        foreach (var order in _orders)
        {
            if (End(words, at, order) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    public bool IsAt(string[] words, int at) => EndAt(words, at) is not null;

    public override string ToString() => (IsWhole ? "=" : "") + string.Join(' ', _orders[0].AsEnumerable());

    private static WordPattern[][] Orders(string[] words)
    {
        if (Array.IndexOf(words, EitherOrder) is var at && at < 0)
        {
            return [[.. words.Select(WordPattern.Read)]];
        }

        WordPattern[] first = [.. words[..at].Select(WordPattern.Read)];
        WordPattern[] second = [.. words[(at + 1)..].Select(WordPattern.Read)];
        return [[.. first, WordPattern.Gap, .. second], [.. second, WordPattern.Gap, .. first]];
    }

    private int? End(string[] words, int at, ReadOnlySpan<WordPattern> patterns)
    {
        if (patterns.IsEmpty)
        {
            var taken = at < words.Length && (IsWhole || Array.Exists(_notNext, not => not.Is(words[at])));
            return taken ? null : at;
        }

        if (!patterns[0].IsGap)
        {
            return at < words.Length && patterns[0].Is(words[at]) ? End(words, at + 1, patterns[1..]) : null;
        }

        for (var next = at; next <= at + LongestGap; next++)
        {
            if (End(words, next, patterns[1..]) is { } end)
            {
                return end;
            }
        }

        return null;
    }
}

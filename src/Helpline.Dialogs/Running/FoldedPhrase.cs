namespace Helpline.Dialogs.Running;

/// <summary>
/// Words to be found one after the other in folded text. A star at the end of a word stands for any ending, a low line for any one
/// word, two dots for up to three; an equals sign in front: only as the whole message; words behind an exclamation mark must not
/// come next.
/// </summary>
internal sealed class FoldedPhrase
{
    private const string OneWord = "_";
    private const string Gap = "..";
    private const int LongestGap = 3;

    private readonly string[] _patterns;
    private readonly string[] _notNext;

    private FoldedPhrase(string[] patterns, string[] notNext, bool whole) => (_patterns, _notNext, IsWhole) = (patterns, notNext, whole);

    public bool IsWhole { get; }

    /// <summary>How many words it has; a gap is none.</summary>
    public int Length => _patterns.Count(pattern => pattern != Gap);

    public static FoldedPhrase Read(string written)
    {
        var words = written.TrimStart('=').Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).ToLookup(word => word.StartsWith('!'));
        return new([.. words[false].Select(Pattern)], [.. words[true].Select(word => Pattern(word[1..]))], written.StartsWith('='));
    }

    public static string[] WordsOf(string text) => TextFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <returns>The place behind its last word; null when it does not stand at this place.</returns>
    public int? EndAt(string[] words, int at) => IsWhole && at != 0 ? null : End(words, at, 0);

    public bool IsAt(string[] words, int at) => EndAt(words, at) is not null;

    public override string ToString() => (IsWhole ? "=" : "") + string.Join(' ', _patterns);

    private int? End(string[] words, int at, int pattern)
    {
        if (pattern == _patterns.Length)
        {
            var taken = IsWhole ? at < words.Length : at < words.Length && _notNext.Any(not => Is(words[at], not));
            return taken ? null : at;
        }

        if (_patterns[pattern] == Gap)
        {
            return Enumerable.Range(at, LongestGap + 1).Select(next => End(words, next, pattern + 1)).FirstOrDefault(end => end is not null);
        }

        return at < words.Length && Is(words[at], _patterns[pattern]) ? End(words, at + 1, pattern + 1) : null;
    }

    private static string Pattern(string word) =>
        word is OneWord or Gap ? word : word.EndsWith('*') ? TextFold.Fold(word[..^1]) + "*" : TextFold.Fold(word);

    private static bool Is(string word, string pattern) =>
        pattern == OneWord || (pattern.EndsWith('*') ? word.StartsWith(pattern[..^1], StringComparison.Ordinal) : word == pattern);
}

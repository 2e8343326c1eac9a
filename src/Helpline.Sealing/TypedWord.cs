namespace Helpline.Sealing;

/// <summary>A run of letters and digits as typed, and what it means as receipt symbols, if it does. Judges nothing.</summary>
/// <param name="Symbols">The symbols, or null if any character is none.</param>
/// <param name="Before">What stands before it.</param>
/// <param name="Upper">Whether its letters are upper case; null without letters.</param>
internal sealed record TypedWord(string? Symbols, TypedGap Before, bool? Upper)
{
    private const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    public static TypedWord Of(string word, string gap)
    {
        var folded = word.Select(Crockford.Fold).ToArray();
        var letters = word.Where(char.IsLetter).ToArray();
        return new TypedWord(
            folded.Contains(null) ? null : string.Concat(folded),
            GapOf(gap),
            letters.Length == 0 ? null : Array.TrueForAll(letters, char.IsUpper));
    }

    /// <inheritdoc/>
    public override string ToString() => "[sealed]";

    private static TypedGap GapOf(string gap)
    {
        if (gap.Any(character => !char.IsWhiteSpace(character) && !Dashes.Contains(character)))
        {
            return TypedGap.Other;
        }

        var lineEnd = gap.AsSpan().ContainsAny('\n', '\r') ? TypedGap.LineEnd : TypedGap.Space;
        return gap.Any(Dashes.Contains) && lineEnd == TypedGap.Space ? TypedGap.Dash : lineEnd;
    }
}

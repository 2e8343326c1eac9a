namespace Helpline.Sealing;

/// <summary>
/// Finds sixteen receipt symbols in typed text: in one run or in groups of multiples of four with spaces, dashes or line
/// ends between them; in any grouping when they are a whole line or the whole text. Words and numbers alone are never taken.
/// </summary>
internal static class ReceiptFinder
{
    private const int Length = 16;
    private const int GroupLength = 4;
    private const string Invisible = "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    public static string? Find(string typed)
    {
        var text = string.Concat(typed.Where(character => !Invisible.Contains(character)));
        return Alone(text) ?? text.Split('\n').Select(Alone).FirstOrDefault(found => found is not null) ?? InText(Words(text));
    }

    /// <summary>Whether sixteen symbols can be a receipt: a digit from 2 to 9 (0 and 1 may be typed letters) and a letter.</summary>
    public static bool CanBe(string symbols) =>
        symbols.Length == Length && symbols.Any(IsSureDigit) && symbols.Any(char.IsAsciiLetter);

    private static bool IsSureDigit(char symbol) => symbol is >= '2' and <= '9';

    private static string? Alone(string text)
    {
        var folded = text.Where(char.IsLetterOrDigit).Select(Crockford.Fold).ToArray();
        return folded.Contains(null) ? null : Checked(string.Concat(folded));
    }

    private static string? Checked(string symbols) => CanBe(symbols) ? symbols : null;

    /// <summary>A four-letter word beside the receipt makes two windows of sixteen: the one that looks more like what was shown wins, then the later.</summary>
    private static string? InText(List<TypedWord> words) =>
        Enumerable.Range(0, words.Count).Reverse()
            .Select(first => Window(words, first)).OfType<List<TypedWord>>()
            .OrderBy(Doubt).Select(Join).FirstOrDefault();

    private static string Join(List<TypedWord> window) => string.Concat(window.Select(word => word.Symbols));

    private static List<TypedWord>? Window(List<TypedWord> words, int first)
    {
        var (length, last) = (0, first);
        while (last < words.Count && length < Length && Goes(words[last], inside: last > first))
        {
            length += words[last++].Symbols!.Length;
        }

        var window = words[first..last];
        return length == Length && CanBe(Join(window)) ? window : null;
    }

    private static bool Goes(TypedWord word, bool inside) =>
        word.Symbols is { Length: > 0 } symbols && symbols.Length % GroupLength == 0 && !(inside && word.Before == TypedGap.Other);

    private static int Doubt(List<TypedWord> window)
    {
        var gaps = window.Skip(1).Select(word => word.Before).ToList();
        var cases = window.Select(word => word.Upper).OfType<bool>().Distinct().Count();
        return (gaps.TrueForAll(gap => gap == TypedGap.Dash) ? 0 : 1000) + (cases > 1 ? 100 : 0)
            + (gaps.Contains(TypedGap.LineEnd) ? 10 : 0) + window.Count(word => !word.Symbols!.Any(IsSureDigit));
    }

    private static List<TypedWord> Words(string text)
    {
        var words = new List<TypedWord>();
        for (var at = 0; at < text.Length;)
        {
            var start = Skip(text, at, char.IsLetterOrDigit, until: true);
            var end = Skip(text, start, char.IsLetterOrDigit, until: false);
            words.Add(TypedWord.Of(text[start..end], text[at..start]));
            at = end;
        }

        return words;
    }

    private static int Skip(string text, int at, Func<char, bool> isOne, bool until)
    {
        while (at < text.Length && isOne(text[at]) != until)
        {
            at++;
        }

        return at;
    }
}

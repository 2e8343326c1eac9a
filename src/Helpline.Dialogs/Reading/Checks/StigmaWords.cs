using System.Text.RegularExpressions;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>
/// Words that name a person by an illness, in the four languages; a star stands for any ending.
/// Compared in folded form, so that no spelling slips through. The English ones are looked for only in words written with Latin
/// letters: folded, harmless Russian words become the same letters.
/// </summary>
internal static partial class StigmaWords
{
    private static readonly FoldedPhrase[] Refused = Read(
        "наркоман*", "наркош*", "нарик", "нарики", "нарика", "нариков", "наркуш*", "нарколыг*", "торчок", "торчк*",
        "укурок", "укурк*", "обдолбан*", "алкаш*", "алконавт*",
        "нашақор*", "есірткіқор*", "баңги*", "маскүнем*", "арақкеш*", "араққор*",
        "баңгий*", "баңгич*", "нашакеч*", "аракеч*");

    private static readonly FoldedPhrase[] RefusedInLatin = Read(
        "addict", "addicts", "addicted", "junkie*", "junky", "junkies", "druggie*", "crackhead*", "pothead*", "dopehead*",
        "stoner*", "drug abuser*", "substance abuser*", "alcoholic", "alcoholics", "wino");

    // In Kyrgyz and in Kazakh law these are the substances, not the people.
    private static readonly FoldedPhrase[] Taken = Read("баңгизат*", "баңги зат*", "баңги каражат*");

    /// <returns>The first such word, folded; null when there is none.</returns>
    public static string? FindIn(string text) => First(FoldedPhrase.WordsOf(text), Refused) ?? First(LatinWordsOf(text), RefusedInLatin);

    private static string? First(string[] words, FoldedPhrase[] refused)
    {
        var at = Enumerable.Range(0, words.Length)
            .FirstOrDefault(at => refused.Any(entry => entry.IsAt(words, at)) && !Taken.Any(entry => entry.IsAt(words, at)), -1);
        return at < 0 ? null : words[at];
    }

    // One Latin letter is enough, so that a letter of the other alphabet hides nothing. Other words keep their place, empty.
    private static string[] LatinWordsOf(string text) =>
        [.. Words().Matches(text).SelectMany(word => word.Value.Any(char.IsAsciiLetter) ? FoldedPhrase.WordsOf(word.Value) : [""])];

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Words();

    private static FoldedPhrase[] Read(params string[] entries) => [.. entries.Select(FoldedPhrase.Read)];
}

using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>
/// Words that name a person by an illness, in the four languages; a star stands for any ending.
/// Compared in folded form, so that no spelling slips through.
/// </summary>
internal static class StigmaWords
{
    private static readonly FoldedPhrase[] Refused = Read(
        "наркоман*", "наркош*", "нарик", "нарики", "нарика", "нариков", "наркуш*", "нарколыг*", "торчок", "торчк*",
        "укурок", "укурк*", "обдолбан*", "алкаш*", "алконавт*",
        "нашақор*", "есірткіқор*", "баңги*", "маскүнем*", "арақкеш*", "араққор*",
        "баңгий*", "баңгич*", "нашакеч*", "аракеч*",
        "addict", "addicts", "addicted", "junkie*", "junky", "junkies", "druggie*", "crackhead*", "pothead*", "dopehead*",
        "stoner*", "drug abuser*", "substance abuser*", "alcoholic", "alcoholics", "wino");

    // In Kyrgyz and in Kazakh law these are the substances, not the people.
    private static readonly FoldedPhrase[] Taken = Read("баңгизат*", "баңги зат*", "баңги каражат*");

    /// <returns>The first such word, folded; null when there is none.</returns>
    public static string? FindIn(string text)
    {
        var words = FoldedPhrase.WordsOf(text);
        var at = Enumerable.Range(0, words.Length)
            .FirstOrDefault(at => Refused.Any(entry => entry.IsAt(words, at)) && !Taken.Any(entry => entry.IsAt(words, at)), -1);
        return at < 0 ? null : words[at];
    }

    private static FoldedPhrase[] Read(params string[] entries) => [.. entries.Select(FoldedPhrase.Read)];
}

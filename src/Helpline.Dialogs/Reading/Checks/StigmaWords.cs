using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>
/// Words that name a person by an illness, in the four languages; a star stands for any ending.
/// Compared in folded form, so that no spelling slips through.
/// </summary>
internal static class StigmaWords
{
    private static readonly string[][] Refused = Read(
        "наркоман*", "наркош*", "нарик", "нарики", "нарика", "нариков", "наркуш*", "нарколыг*", "торчок", "торчк*",
        "укурок", "укурк*", "обдолбан*", "алкаш*", "алконавт*",
        "нашақор*", "есірткіқор*", "баңги*", "маскүнем*", "арақкеш*", "араққор*",
        "баңгий*", "баңгич*", "нашакеч*", "аракеч*",
        "addict", "addicts", "addicted", "junkie*", "junky", "junkies", "druggie*", "crackhead*", "pothead*", "dopehead*",
        "stoner*", "drug abuser*", "substance abuser*", "alcoholic", "alcoholics", "wino");

    // In Kyrgyz and in Kazakh law these are the substances, not the people.
    private static readonly string[][] Taken = Read("баңгизат*", "баңги зат*", "баңги каражат*");

    /// <returns>The first such word, folded; null when there is none.</returns>
    public static string? FindIn(string text)
    {
        var words = TextFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Enumerable.Range(0, words.Length)
            .FirstOrDefault(at => Refused.Any(entry => IsAt(words, at, entry)) && !Taken.Any(entry => IsAt(words, at, entry)), -1);
        return at < 0 ? null : words[at];
    }

    private static string[][] Read(params string[] entries) =>
        [.. entries.Select(entry => entry.Split(' ').Select(Pattern).ToArray())];

    private static string Pattern(string word) =>
        word.EndsWith('*') ? TextFold.Fold(word[..^1]) + "*" : TextFold.Fold(word);

    private static bool IsAt(string[] words, int at, string[] entry) =>
        at + entry.Length <= words.Length && entry.Select((pattern, offset) => Is(words[at + offset], pattern)).All(found => found);

    private static bool Is(string word, string pattern) =>
        pattern.EndsWith('*') ? word.StartsWith(pattern[..^1], StringComparison.Ordinal) : word == pattern;
}

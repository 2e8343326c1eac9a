using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>Every danger has words in every language, none of them so wide that any story holds it, and a text without placeholders.</summary>
internal static class DangerCheck
{
    /// <summary>A single word that is heard anywhere has at least as many letters; shorter ones are in too many stories.</summary>
    private const int ShortestWord = 6;

    public static void Check(Draft draft, FaultList all)
    {
        var faults = all.In(DangerFile.Path);
        var book = draft.Danger.Book;
        if (book.Dialog.Length > 0 && !draft.Folders.Contains(book.Dialog))
        {
            faults.Add(draft.Danger.DialogLine, Rules.DialogUnknown, $"'{book.Dialog}' is no dialog");
        }

        foreach (var danger in book.Dangers)
        {
            foreach (var language in Languages.All.Where(language => danger.Phrases.GetValueOrDefault(language) is not { Count: > 0 }))
            {
                faults.Add(danger.Line, Rules.LanguageMissing, $"the danger '{danger.Name}' has no words in {language}");
            }

            foreach (var wide in danger.Phrases.Values.SelectMany(phrases => phrases).Where(IsTooWide))
            {
                faults.Add(danger.Line, Rules.DangerTooWide, $"'{wide}' would be heard in any story: add a word or a leading =");
            }

            CheckText(draft, danger, faults);
        }

        foreach (var broken in AllPhrases(book).Where(phrase => !phrase.IsSound))
        {
            faults.Add(draft.Danger.DialogLine, Rules.DangerUnclear, $"'{broken}' has an empty word, or nothing on one side of .. or &");
        }

        TellTwice(book, faults);
    }

    private static IEnumerable<FoldedPhrase> AllPhrases(DangerBook book) =>
        [.. book.NotBefore, .. book.NotAfter, .. book.Stories, .. book.Dangers.SelectMany(danger => danger.Phrases.Values).SelectMany(phrases => phrases)];

    private static bool IsTooWide(FoldedPhrase phrase) => !phrase.IsWhole && phrase.Length == 1 && phrase.ShortestWord < ShortestWord;

    private static void CheckText(Draft draft, Danger danger, FileFaults faults)
    {
        var lines = draft.Texts.GetValueOrDefault(draft.Danger.Book.Dialog)?.Files ?? [];
        if (lines.Any(file => file.Lines.TryGetValue(danger.TextKey, out var line) && Placeholders.In(line.Text).Count > 0))
        {
            faults.Add(danger.Line, Rules.PlaceholderUnknown, $"the text '{danger.TextKey}' is said anywhere, so that it can hold no placeholder");
        }
    }

    private static void TellTwice(DangerBook book, FileFaults faults)
    {
        var twice = book.Dangers
            .SelectMany(danger => danger.Phrases.Values.SelectMany(phrases => phrases), (danger, phrase) => (danger, Words: phrase.ToString()))
            .GroupBy(entry => entry.Words, StringComparer.Ordinal)
            .Where(group => group.Select(entry => entry.danger.Name).Distinct().Count() > 1);
        foreach (var group in twice)
        {
            faults.Add(group.Last().danger.Line, Rules.DangerTwice, $"'{group.Key}' stands under two dangers");
        }
    }
}

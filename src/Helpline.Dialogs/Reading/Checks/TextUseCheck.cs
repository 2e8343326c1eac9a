using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>Every text a dialog uses stands in every language, every text that stands there is used, and every card says something.</summary>
internal static class TextUseCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        foreach (var dialog in draft.Dialogs.Values)
        {
            var texts = draft.Texts[dialog.Name];
            var used = Used(dialog).Concat(draft.Danger.TextsOf(dialog.Name)).ToList();
            foreach (var (key, line) in used.Where(use => use.Key.Length > 0).DistinctBy(use => use.Key))
            {
                var missing = texts.Missing(key);
                if (missing.Count > 0)
                {
                    all.Add(Draft.FileOf(dialog.Name), line, Rules.TextMissing, $"the text '{key}' is missing in {string.Join(", ", missing)}");
                }
            }

            foreach (var mute in dialog.States.Values.Where(state => state.Way is Way.Waits && state.Say.Count == 0))
            {
                all.Add(Draft.FileOf(dialog.Name), mute.Line, Rules.SaysNothing, $"the card '{mute.Name}' says nothing");
            }

            TellUnused(texts, used.Select(use => use.Key).ToHashSet(), all);
        }
    }

    /// <summary>Keys of the labels of a dialog's own choices.</summary>
    public static IReadOnlySet<string> Labels(Dialog dialog) =>
        Waits(dialog).SelectMany(waits => waits.Choices).Select(choice => choice.LabelKey).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Way.Waits> Waits(Dialog dialog) => dialog.States.Values.Select(state => state.Way).OfType<Way.Waits>();

    private static IEnumerable<(string Key, int Line)> Used(Dialog dialog) =>
        dialog.States.Values.SelectMany(state => state.Say).Select(saying => (saying.Key, saying.Line))
            .Concat(Waits(dialog).SelectMany(waits => waits.Choices).Select(choice => (choice.LabelKey, choice.Line)));

    private static void TellUnused(TextSet texts, HashSet<string> used, FaultList all)
    {
        foreach (var file in texts.Files)
        {
            foreach (var (key, line) in file.Lines.Where(line => !used.Contains(line.Key)))
            {
                all.Add(file.Path, line.Line, Rules.TextUnused, $"the text '{key}' is never said");
            }
        }
    }
}

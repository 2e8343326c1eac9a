using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>Every placeholder has something to stand for, is the same in all languages, and is on no button.</summary>
internal static class PlaceholderCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        var names = new KnownNames(draft);
        foreach (var dialog in draft.Dialogs.Values)
        {
            var labels = TextUseCheck.Labels(dialog);
            TellDifferent(draft.Texts[dialog.Name], all);
            foreach (var file in draft.Texts[dialog.Name].Files)
            {
                foreach (var (key, line) in file.Lines)
                {
                    CheckText(names, line, labels.Contains(key), all.In(file.Path));
                }
            }
        }

        TellDifferent(draft.Phrases, all);
        CheckPhrases(draft, all);
    }

    private static void CheckText(KnownNames names, TextLine line, bool isLabel, FileFaults faults)
    {
        var held = Placeholders.In(line.Text);
        if (isLabel && held.Count > 0)
        {
            faults.Add(line.Line, Rules.ButtonPlaceholder, "a button can hold no placeholder: its length must be known");
        }

        foreach (var name in held.Where(name => !names.HasPlaceholder(name)))
        {
            faults.Add(line.Line, Rules.PlaceholderUnknown, $"nothing is known as '{{{name}}}'");
        }
    }

    private static void CheckPhrases(Draft draft, FaultList all)
    {
        foreach (var file in draft.Phrases.Files)
        {
            foreach (var (key, line) in file.Lines.Where(line => PhraseKeys.All.Contains(line.Key)))
            {
                var allowed = PhraseKeys.Sentences.GetValueOrDefault(key) ?? [];
                foreach (var name in Placeholders.In(line.Text).Where(name => !allowed.Contains(name)))
                {
                    all.Add(file.Path, line.Line, Rules.PlaceholderUnknown, $"the phrase '{key}' knows no '{{{name}}}'");
                }
            }
        }
    }

    // The first language that has the text is what the others are compared with.
    private static void TellDifferent(TextSet texts, FaultList all)
    {
        foreach (var key in texts.Files.SelectMany(file => file.Lines.Keys).Distinct(StringComparer.Ordinal))
        {
            var written = texts.Files.Where(file => file.Lines.ContainsKey(key)).ToList();
            var first = Placeholders.In(written[0].Lines[key].Text).Order(StringComparer.Ordinal).ToList();
            foreach (var file in written.Where(file => !Placeholders.In(file.Lines[key].Text).Order(StringComparer.Ordinal).SequenceEqual(first)))
            {
                all.Add(file.Path, file.Lines[key].Line, Rules.PlaceholderDiffers,
                    $"'{key}' holds other placeholders in {file.Language} than in {written[0].Language}");
            }
        }
    }
}

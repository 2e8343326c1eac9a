using Helpline.Dialogs.Model;
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
            CheckOffered(dialog, draft.Texts[dialog.Name], all);
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
        if (isLabel && held.Count > 0 && Placeholders.Sole(line.Text) is null)
        {
            faults.Add(line.Line, Rules.ButtonPlaceholder, "a button holds one placeholder and nothing else, or none: its length must be known");
        }

        foreach (var name in held.Where(name => !names.HasPlaceholder(name)))
        {
            faults.Add(line.Line, Rules.PlaceholderUnknown, $"nothing is known as '{{{name}}}'");
        }
    }

    // A button that would read as nothing must not be offered.
    private static void CheckOffered(Dialog dialog, TextSet texts, FaultList all)
    {
        var faults = all.In(Draft.FileOf(dialog.Name));
        foreach (var choice in dialog.States.Values.Select(state => state.Way).OfType<Way.Waits>().SelectMany(waits => waits.Choices))
        {
            var names = texts.Files
                .Select(file => file.Lines.GetValueOrDefault(choice.LabelKey))
                .OfType<TextLine>()
                .Select(line => Placeholders.Sole(line.Text))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal);
            foreach (var name in names.Where(name => !Asks(choice.When, name)))
            {
                faults.Add(choice.Line, Rules.ButtonPlaceholder, $"the choice '{choice.Value}' reads as '{{{name}}}' and needs 'when: {{ has: {name} }}'");
            }
        }
    }

    private static bool Asks(Guard? when, string name) => when switch
    {
        Guard.Has has => has.Name == name,
        Guard.All all => all.Of.Any(part => Asks(part, name)),
        _ => false,
    };

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

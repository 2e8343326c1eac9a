using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>The choices of a card: values fit for buttons, each once, few enough, and told apart when they are typed.</summary>
internal static class ChoiceCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        foreach (var (dialog, state) in draft.States())
        {
            if (state.Way is Way.Waits waits)
            {
                var faults = all.In(Draft.FileOf(dialog.Name));
                CheckValues(waits, faults);
                CheckCount(state, waits, faults);
                CheckLabels(draft.Texts[dialog.Name], waits, faults);
            }
        }
    }

    private static void CheckValues(Way.Waits waits, FileFaults faults)
    {
        foreach (var choice in waits.Choices)
        {
            TellValue(choice.Value, choice.Line, faults);
        }

        foreach (var twice in waits.Choices.GroupBy(choice => choice.Value).SelectMany(same => same.Skip(1)))
        {
            faults.Add(twice.Line, Rules.DuplicateChoice, $"the choice '{twice.Value}' is offered twice");
        }
    }

    /// <summary>The same rules for the values of options.</summary>
    public static void TellValue(string value, int line, FileFaults faults, int prefix = 0)
    {
        if (value.Length + prefix > Limits.ButtonValue)
        {
            faults.Add(line, Rules.ValueTooLong, $"the value '{value}' is longer than {Limits.ButtonValue - prefix}");
        }

        if (value.Length > 0 && !Names.IsValue(value))
        {
            faults.Add(line, Rules.ValueNotAscii, $"the value '{value}' is not a plain ASCII name");
        }
    }

    private static void CheckCount(DialogState state, Way.Waits waits, FileFaults faults)
    {
        var most = waits.Choose is null ? Limits.CardButtons : Limits.ChoicesBesideList;
        if (waits.Choices.Count > most)
        {
            faults.Add(state.Line, Rules.TooManyChoices, $"'{state.Name}' offers {waits.Choices.Count} choices; {most} at most");
        }
    }

    private static void CheckLabels(TextSet texts, Way.Waits waits, FileFaults faults)
    {
        foreach (var file in texts.Files)
        {
            var alike = waits.Choices
                .Where(choice => choice.When is null && file.Lines.ContainsKey(choice.LabelKey))
                .GroupBy(choice => TextFold.Fold(file.Lines[choice.LabelKey].Text))
                .Where(same => same.DistinctBy(choice => choice.Value).Skip(1).Any());
            foreach (var same in alike)
            {
                var last = same.Last();
                faults.Add(last.Line, Rules.ChoiceAmbiguous, $"in {file.Language} the choice '{last.Value}' reads like another one");
            }
        }
    }
}

using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>Every state, dialog and list that is named exists.</summary>
internal static class TargetCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        foreach (var (dialog, state) in draft.States())
        {
            var faults = all.In(Draft.FileOf(dialog.Name));
            CheckExits(dialog, state, faults);
            CheckDialog(draft, state, faults);
            CheckList(draft, state, faults);
        }
    }

    private static void CheckExits(Dialog dialog, DialogState state, FileFaults faults)
    {
        foreach (var exit in state.Way.Exits().Where(exit => exit.To.Length > 0 && !dialog.States.ContainsKey(exit.To)))
        {
            faults.Add(exit.Line == 0 ? state.Line : exit.Line, Rules.StateUnknown,
                $"'{state.Name}' leads to '{exit.To}', which is no state of '{dialog.Name}'");
        }
    }

    private static void CheckDialog(Draft draft, DialogState state, FileFaults faults)
    {
        var target = state.Way switch { Way.Calls calls => calls.Dialog, Way.Jumps jumps => jumps.Dialog, _ => "" };
        if (target.Length > 0 && !draft.Folders.Contains(target))
        {
            faults.Add(state.Line, Rules.DialogUnknown, $"'{state.Name}' leads to '{target}', which is no dialog");
        }
    }

    private static void CheckList(Draft draft, DialogState state, FileFaults faults)
    {
        if (state.Way is Way.Waits { Choose: { } choose } && !draft.Vocabulary.Lists.ContainsKey(choose.List))
        {
            faults.Add(choose.Line, Rules.ListUnknown, $"there is no option list '{choose.List}'");
        }
    }
}

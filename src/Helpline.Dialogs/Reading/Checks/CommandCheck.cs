using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>Every command is there, is known, and calls a dialog that exists; so does the menu.</summary>
internal static class CommandCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        var faults = all.In(CommandFile.Path);
        var commands = draft.Commands.Commands;
        foreach (var missing in Command.All.Where(name => !commands.ContainsKey(name)))
        {
            faults.Add(0, Rules.CommandMissing, $"the command '{missing}' is missing");
        }

        foreach (var (name, (dialog, line)) in commands)
        {
            CheckOne(draft, faults, name, dialog, line);
        }

        if (!draft.Folders.Contains(DialogBook.Menu))
        {
            all.Add(Draft.FileOf(DialogBook.Menu), 0, Rules.DialogMissing, "there must be a dialog named 'menu'");
        }
    }

    private static void CheckOne(Draft draft, FileFaults faults, string name, string? dialog, int line)
    {
        if (!Command.All.Contains(name))
        {
            faults.Add(line, Rules.CommandUnknown, $"'{name}' is no command");
        }
        else if (name == Command.Back ? dialog is not null : dialog is null)
        {
            faults.Add(line, Rules.CommandUnknown, $"every command but back calls a dialog ('{name}')");
        }
        else if (dialog is not null && !draft.Folders.Contains(dialog))
        {
            faults.Add(line, Rules.DialogUnknown, $"the command '{name}' calls '{dialog}', which is no dialog");
        }
    }
}

using System.CommandLine;

namespace Helpline.Cli;

/// <summary>Reads all dialogs and shows every fault at once. Changes nothing.</summary>
internal static class DialogsCheckCommand
{
    internal static Command Build()
    {
        var folder = DialogsFolder.Argument();
        var command = new Command("check", "Read all dialogs and list every fault at once, with file and line.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(DirectoryInfo folder)
    {
        if (DialogsFolder.Read(folder) is not { } book)
        {
            return ExitCode.InputFault;
        }

        Screen.Say($"No faults. Dialogs: {string.Join(", ", book.DialogNames)}");
        return ExitCode.Done;
    }
}

using System.CommandLine;
using Helpline.Dialogs.Drawing;
using Helpline.Dialogs.Model;

namespace Helpline.Cli;

/// <summary>Draws dialogs as Mermaid diagrams: one on the screen, or all into their graph.md.</summary>
internal static class DialogsGraphCommand
{
    internal static Command Build()
    {
        var folder = DialogsFolder.Argument();
        var only = new Option<string?>("--dialog") { Description = "Draw this dialog only." };
        var write = new Option<bool>("--write") { Description = "Write each drawing to its graph.md." };
        var command = new Command("graph", "Draw dialogs as Mermaid diagrams.") { folder, only, write };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(only), parsed.GetValue(write)));
        return command;
    }

    private static int Run(DirectoryInfo folder, string? only, bool write)
    {
        if (DialogsFolder.Read(folder) is not { } book)
        {
            return ExitCode.InputFault;
        }

        if (only is not null && !book.DialogNames.Contains(only))
        {
            Screen.Fault($"There is no dialog '{only}'. There are: {string.Join(", ", book.DialogNames)}");
            return ExitCode.InputFault;
        }

        foreach (var dialog in book.DialogNames.Where(name => only is null || name == only))
        {
            Draw(book, dialog, write ? Path.Combine(folder.FullName, dialog, "graph.md") : null);
        }

        return ExitCode.Done;
    }

    private static void Draw(DialogBook book, string dialog, string? file)
    {
        if (file is null)
        {
            Screen.Write(GraphDrawing.Draw(book, dialog));
            return;
        }

        File.WriteAllText(file, GraphDrawing.Draw(book, dialog));
        Screen.Say(file);
    }
}

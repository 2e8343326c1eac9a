using System.CommandLine;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading;
using Helpline.Sessions;

namespace Helpline.Cli;

/// <summary>The dialogs folder that a command works on: the one named, else the one here, else the one beside the program. Faults are shown all at once.</summary>
internal static class DialogsFolder
{
    internal static Argument<DirectoryInfo> Argument() => new("folder")
    {
        Description = "The dialogs folder.",
        DefaultValueFactory = _ => new DirectoryInfo(Directory.Exists("dialogs") ? "dialogs" : DialogFiles.Folder),
    };

    /// <returns>Null after the faults were shown.</returns>
    internal static DialogBook? Read(DirectoryInfo folder)
    {
        if (!folder.Exists)
        {
            Screen.Fault($"There is no such folder: {folder.FullName}");
            return null;
        }

        var read = DialogFiles.Read(folder.FullName);
        if (read.Book is null)
        {
            Show($"{read.Faults.Count} faults:", read.Faults);
        }

        return read.Book;
    }

    internal static void Show(string heading, IEnumerable<Fault> faults) =>
        Screen.List(heading, faults.Select(fault => $"{fault.File}:{fault.Line} {fault.Rule}: {fault.Message}"));
}

using System.CommandLine;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading;
using Helpline.Dialogs.Replaying;

namespace Helpline.Cli;

/// <summary>Replays the recorded talks of a dialogs folder, and shows where the dialogs now say something else; or records them anew.</summary>
internal static class DialogsReplayCommand
{
    internal static Command Build()
    {
        var folder = DialogsFolder.Argument();
        var update = new Option<bool>("--update") { Description = "Record the cards that are shown now." };
        var command = new Command("replay", "Replay all transcripts, saving and loading the talk between turns.") { folder, update };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(update)));
        return command;
    }

    private static int Run(DirectoryInfo folder, bool update)
    {
        if (DialogsFolder.Read(folder) is not { } book)
        {
            return ExitCode.InputFault;
        }

        var files = Directory.EnumerateFiles(folder.FullName, "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "transcripts")
            .Order(StringComparer.Ordinal)
            .ToList();
        var faults = files.SelectMany(file => Replay(book, folder, file, update)).ToList();
        if (faults.Count > 0)
        {
            DialogsFolder.Show($"{faults.Count} faults:", faults);
            return ExitCode.InputFault;
        }

        Screen.Say($"Talks replayed: {files.Count}");
        return ExitCode.Done;
    }

    private static IReadOnlyList<Fault> Replay(DialogBook book, DirectoryInfo folder, string file, bool update)
    {
        var (path, content) = (Path.GetRelativePath(folder.FullName, file), File.ReadAllText(file));
        var (transcript, faults) = TranscriptReader.Read(path, content);
        if (transcript is null)
        {
            return faults;
        }

        var run = TranscriptPlayer.Play(book, path, transcript);
        if (!update)
        {
            return run.Faults;
        }

        File.WriteAllText(file, TranscriptWriter.Write(run.Recorded, content));
        return [.. run.Faults.Where(fault => fault.Rule != TranscriptPlayer.Differs)];
    }
}

using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading;
using Helpline.Dialogs.Replaying;
using Helpline.Sessions;
using Helpline.Tests.Support;

namespace Helpline.Tests.Transcripts;

/// <summary>The dialogs of this project and their recorded talks. With HELPLINE_UPDATE=1 records and drawings are made anew.</summary>
internal static class RealBook
{
    internal static string Folder { get; } = Repository.Path("dialogs");

    internal static bool Updates { get; } = Environment.GetEnvironmentVariable("HELPLINE_UPDATE") == "1";

    internal static ReadingResult Read { get; } = DialogFiles.Read(Folder);

    internal static DialogBook Book => Read.Book ?? throw new InvalidOperationException(string.Join('\n', Read.Faults));

    internal static IReadOnlyList<string> Transcripts { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "transcripts")
            .Order(StringComparer.Ordinal)];

    /// <summary>Every talk replayed once.</summary>
    internal static IReadOnlyList<(string File, TranscriptRun Run)> Runs { get; } = [.. Transcripts.Select(file => (file, Play(file)))];

    private static TranscriptRun Play(string file)
    {
        var path = Path.GetRelativePath(Folder, file).Replace('\\', '/');
        var content = File.ReadAllText(file);
        var (transcript, faults) = TranscriptReader.Read(path, content);
        if (transcript is null)
        {
            throw new InvalidOperationException(string.Join('\n', faults));
        }

        var run = TranscriptPlayer.Play(Book, path, transcript);
        if (!Updates)
        {
            return run;
        }

        File.WriteAllText(file, TranscriptWriter.Write(run.Recorded, content));
        return TranscriptPlayer.Play(Book, path, run.Recorded);
    }
}

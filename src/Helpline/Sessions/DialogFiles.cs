using Helpline.Dialogs.Reading;
using Helpline.Facilities;

namespace Helpline.Sessions;

/// <summary>The dialogs folder beside the assembly, as the reader wants it. Reads; never writes.</summary>
internal static class DialogFiles
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "dialogs");

    public static IReadOnlyDictionary<string, string> Load(string folder) => Directory
        .EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
        .Select(path => (Path: path, Relative: Path.GetRelativePath(folder, path).Replace('\\', '/')))
        .Where(file => !file.Relative.Contains("/transcripts/", StringComparison.Ordinal))
        .ToDictionary(file => file.Relative, file => File.ReadAllText(file.Path));

    /// <summary>The book, or all faults at once.</summary>
    public static ReadingResult Read(string folder)
    {
        var files = Load(folder);
        return DialogReader.Read(files, TalkVocabulary.Of(files, RegionTable.Read()));
    }

    /// <summary>What the start-up check tells: every fault of the dialogs, with its place.</summary>
    public static IEnumerable<string> Faults(string folder) =>
        Read(folder).Faults.Select(fault => $"dialogs/{fault.File}:{fault.Line}: {fault.Rule}: {fault.Message}");
}

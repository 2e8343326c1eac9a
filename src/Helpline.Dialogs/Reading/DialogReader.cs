using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading.Checks;

namespace Helpline.Dialogs.Reading;

/// <summary>Reads a dialogs folder and lists every fault at once. The only part of the engine that is handed files, as texts by relative path.</summary>
public static class DialogReader
{
    private static readonly Action<Draft, FaultList>[] Checks =
    [
        CommandCheck.Check, PhraseCheck.Check, TargetCheck.Check, ActCheck.Check, ChoiceCheck.Check, NameCheck.Check,
        PhotoCheck.Check, PlaceCheck.Check, ReachCheck.Check, LoopCheck.Check, TextUseCheck.Check, PlaceholderCheck.Check, WordingCheck.Check, StigmaCheck.Check,
        DangerCheck.Check, SourceCheck.Check,
    ];

    /// <param name="files">Relative path (forward slashes) to content of every .yaml file of the dialogs folder.</param>
    public static ReadingResult Read(IReadOnlyDictionary<string, string> files, Vocabulary vocabulary)
    {
        var faults = new FaultList();
        var draft = ReadDraft(files, vocabulary, faults);
        faults.Add(ListReader.Read(files).Faults);
        foreach (var check in Checks)
        {
            check(draft, faults);
        }

        var sorted = faults.Sorted();
        return new ReadingResult(sorted.Count == 0 ? draft.ToBook() : null, sorted);
    }

    private static Draft ReadDraft(IReadOnlyDictionary<string, string> files, Vocabulary vocabulary, FaultList faults)
    {
        var folders = files.Keys.Where(path => path.EndsWith("/dialog.yaml", StringComparison.Ordinal))
            .Select(path => path[..path.LastIndexOf('/')])
            .Order(StringComparer.Ordinal)
            .ToList();
        TellUnknown(files.Keys, folders, faults);
        return new Draft
        {
            Folders = folders.ToHashSet(StringComparer.Ordinal),
            Dialogs = folders
                .Select(folder => DialogFileReader.Read(folder, files[Draft.FileOf(folder)], faults.In(Draft.FileOf(folder))))
                .OfType<Dialog>()
                .ToDictionary(dialog => dialog.Name, StringComparer.Ordinal),
            Texts = folders.ToDictionary(folder => folder, folder => TextSet.Read(folder, files, faults), StringComparer.Ordinal),
            Phrases = TextSet.Read("phrases", files, faults),
            Commands = CommandFile.Read(files, faults),
            Danger = DangerFile.Read(files, faults),
            Sources = folders.Where(folder => files.ContainsKey(SourceFile.PathOf(folder)))
                .ToDictionary(folder => folder, folder => SourceFile.Read(folder, files[SourceFile.PathOf(folder)], faults), StringComparer.Ordinal),
            Vocabulary = vocabulary,
        };
    }

    private static void TellUnknown(IEnumerable<string> paths, List<string> folders, FaultList faults)
    {
        var texts = folders.Append("phrases")
            .SelectMany(_ => Languages.All, TextSet.PathOf)
            .Concat(folders.Select(SourceFile.PathOf))
            .Append(DangerFile.Path)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var path in paths.Where(path => !IsKnown(path, texts)))
        {
            faults.Add(path, 0, Rules.FileUnknown, "no file of this name belongs here");
        }
    }

    private static bool IsKnown(string path, HashSet<string> texts) =>
        path == CommandFile.Path
        || texts.Contains(path)
        || path.EndsWith("/dialog.yaml", StringComparison.Ordinal)
        || path.StartsWith(ListReader.Folder, StringComparison.Ordinal)
        || path.Contains("/transcripts/", StringComparison.Ordinal);
}

using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading.Yaml;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading;

/// <summary>danger.yaml: by which words a danger is heard, and which text is then said. Without the file nothing is heard.</summary>
internal sealed record DangerFile(DangerBook Book, int DialogLine)
{
    public const string Path = "danger.yaml";

    public static DangerFile Read(IReadOnlyDictionary<string, string> files, FaultList all)
    {
        var faults = all.In(Path);
        if (!files.TryGetValue(Path, out var content)
            || YamlTree.Parse(content, faults) is not { } tree || MapReader.Of(tree, faults, "the words of danger") is not { } map)
        {
            return new DangerFile(DangerBook.None, 0);
        }

        var book = new DangerBook(
            map.Needed("dialog"),
            Dangers(map, faults),
            [.. ByLanguage(map, "not-before", faults).Values.SelectMany(phrases => phrases)],
            [.. ByLanguage(map, "not-after", faults).Values.SelectMany(phrases => phrases)],
            [.. ByLanguage(map, "stories", faults).Values.SelectMany(phrases => phrases)]);
        map.Done();
        return new DangerFile(book, map.LineOf("dialog"));
    }

    /// <summary>The texts of a dialog that are said here, as its own states say theirs.</summary>
    public IEnumerable<(string Key, int Line)> TextsOf(string dialog) =>
        Book.Dialog == dialog ? Book.Dangers.Select(danger => (danger.TextKey, danger.Line)) : [];

    private static List<Danger> Dangers(MapReader map, FileFaults faults)
    {
        var dangers = new List<Danger>();
        foreach (var entry in (map.Take("dangers") as Node.Map)?.Entries ?? [])
        {
            if (MapReader.Of(entry.Value, faults, $"the danger '{entry.Key}'") is { } written)
            {
                dangers.Add(new Danger(entry.Key, written.Needed("text"), ByLanguage(written, "words", faults)) { Line = entry.Line });
                written.Done();
            }
        }

        return dangers;
    }

    private static Dictionary<string, IReadOnlyList<FoldedPhrase>> ByLanguage(MapReader map, string key, FileFaults faults)
    {
        var read = new Dictionary<string, IReadOnlyList<FoldedPhrase>>(StringComparer.Ordinal);
        if (map.Take(key) is { } node && MapReader.Of(node, faults, key) is { } languages)
        {
            foreach (var language in Languages.All.Where(languages.Has))
            {
                read[language] = [.. GuardReader.Words(languages.Take(language), faults).Select(FoldedPhrase.Read)];
            }

            languages.Done();
        }

        return read;
    }
}

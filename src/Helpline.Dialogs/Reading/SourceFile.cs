using System.Globalization;
using Helpline.Dialogs.Reading.Yaml;

namespace Helpline.Dialogs.Reading;

/// <summary>sources.yaml beside the texts of a dialog: on which public sources each text rests, and which texts tell nobody to do anything.</summary>
/// <param name="Texts">Text key to its sources: one for the whole text, or one for each line of it.</param>
/// <param name="NoAdvice">Keys of texts that give no advice and need no source.</param>
internal sealed record SourceFile(
    string Path, IReadOnlyDictionary<string, (IReadOnlyList<Source> Sources, int Line)> Texts, IReadOnlyDictionary<string, int> NoAdvice)
{
    public static string PathOf(string folder) => folder + "/sources.yaml";

    public static SourceFile Read(string folder, string content, FaultList all)
    {
        var faults = all.In(PathOf(folder));
        var texts = new Dictionary<string, (IReadOnlyList<Source>, int)>(StringComparer.Ordinal);
        var none = new Dictionary<string, int>(StringComparer.Ordinal);
        if (YamlTree.Parse(content, faults) is { } tree && MapReader.Of(tree, faults, "sources") is { } map)
        {
            var known = Sources(map, faults);
            foreach (var word in map.Items("no-advice").OfType<Node.Scalar>())
            {
                none[word.Text] = word.Line;
            }

            foreach (var entry in (map.Take("texts") as Node.Map)?.Entries ?? [])
            {
                texts[entry.Key] = (Named(entry, known, faults), entry.Line);
            }

            map.Done();
            foreach (var unused in known.Where(source => !texts.Values.Any(text => text.Item1.Contains(source.Value))))
            {
                faults.Add(unused.Value.Line, Rules.SourceUnused, $"no text rests on '{unused.Key}'");
            }
        }

        return new SourceFile(PathOf(folder), texts, none);
    }

    private static Dictionary<string, Source> Sources(MapReader map, FileFaults faults)
    {
        var known = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var entry in (map.Take("sources") as Node.Map)?.Entries ?? [])
        {
            if (MapReader.Of(entry.Value, faults, $"the source '{entry.Key}'") is { } written)
            {
                known[entry.Key] = Read(written, entry.Line, faults);
                written.Done();
            }
        }

        return known;
    }

    private static Source Read(MapReader written, int line, FileFaults faults)
    {
        var (name, address) = (written.Needed("name"), written.Needed("address"));
        var isDay = DateOnly.TryParseExact(written.Needed("read"), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (name.Length == 0 || !isDay || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            faults.Add(line, Rules.SourceWrong, "a source has a name, a web address, and the day it was read as 2026-01-31");
        }

        return new Source(name, address, day, line);
    }

    private static List<Source> Named(Entry entry, Dictionary<string, Source> known, FileFaults faults)
    {
        var named = new List<Source>();
        foreach (var word in GuardReader.Words(entry.Value, faults))
        {
            if (known.TryGetValue(word, out var source))
            {
                named.Add(source);
            }
            else
            {
                faults.Add(entry.Line, Rules.SourceWrong, $"'{word}' is no source here");
            }
        }

        return named;
    }
}

using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading.Checks;
using Helpline.Dialogs.Reading.Yaml;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading;

/// <summary>One file of a list, as read: its options, or only the groups of a list that the app makes.</summary>
internal sealed record ListFile(string Name, IReadOnlyList<Option>? Options, Grouping Grouping)
{
    public static ListFile? Read(string path, string content, FileFaults faults)
    {
        if (YamlTree.Parse(content, faults) is not { } tree || MapReader.Of(tree, faults, "a list") is not { } map)
        {
            return null;
        }

        var name = map.Needed("list");
        if (path != $"{ListReader.Folder}{name}.yaml")
        {
            faults.Add(map.LineOf("list"), Rules.DialogName, $"the list '{name}' stands in '{path}'");
        }

        var grouping = new Grouping(Groups(map, faults), GroupOf(map, faults));
        var options = map.Has("options") ? new OptionReader(grouping, faults).Read(map.Items("options")) : null;
        map.Done();
        return new ListFile(name, options, grouping);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Groups(MapReader map, FileFaults faults)
    {
        var groups = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var entry in (map.Take("groups") as Node.Map)?.Entries ?? [])
        {
            // Its button sends the name behind a prefix.
            ChoiceCheck.TellValue(entry.Key, entry.Line, faults, Offers.GroupPrefix.Length);
            if (MapReader.Of(entry.Value, faults, $"the group '{entry.Key}'") is { } group)
            {
                groups[entry.Key] = OptionReader.Labels(group, faults);
                group.Done();
            }
        }

        return groups;
    }

    private static Dictionary<string, string> GroupOf(MapReader map, FileFaults faults)
    {
        var groups = (map.Take("groups") as Node.Map)?.Entries.Select(entry => entry.Key).ToHashSet() ?? [];
        var pairs = map.Pairs("grouping");
        foreach (var (_, group, line) in pairs.Where(pair => !groups.Contains(pair.Value)))
        {
            faults.Add(line, Rules.ValueUnknown, $"there is no group '{group}'");
        }

        return pairs.DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }
}

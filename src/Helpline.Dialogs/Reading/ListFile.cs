using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading.Checks;
using Helpline.Dialogs.Reading.Yaml;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading;

/// <summary>Reads one file of a list: its options, or only the grouping of a list that the app makes.</summary>
internal static class ListFile
{
    public static OptionList? Read(string path, string content, FileFaults faults)
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

        var groups = Groups(map, faults);
        var grouped = map.Pairs("grouping").Select(pair => Grouped(pair.Key, pair.Value, pair.Line, groups, faults)).ToList();
        var options = new OptionReader(groups, faults).Read(map.Items("options"));
        map.Done();
        return new OptionList(name, [.. options, .. grouped.DistinctBy(option => option.Value)]);
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

    private static Option Grouped(
        string value, string group, int line, Dictionary<string, IReadOnlyDictionary<string, string>> groups, FileFaults faults)
    {
        if (!groups.ContainsKey(group))
        {
            faults.Add(line, Rules.ValueUnknown, $"there is no group '{group}'");
        }

        var nothing = new Dictionary<string, string>();
        return new Option(value, nothing, group, groups.GetValueOrDefault(group), nothing, []);
    }
}

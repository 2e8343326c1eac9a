using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading.Checks;
using Helpline.Dialogs.Reading.Yaml;

namespace Helpline.Dialogs.Reading;

/// <summary>Reads the options of a list. What the agencies' register says of an option (restricted, about) is passed over.</summary>
internal sealed class OptionReader(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> groups, FileFaults faults)
{
    public IReadOnlyList<Option> Read(IReadOnlyList<Node> nodes)
    {
        var options = new List<Option>();
        foreach (var node in nodes)
        {
            if (MapReader.Of(node, faults, "an option") is { } map)
            {
                options.Add(ReadOne(map));
                map.Done();
                if (options.SkipLast(1).Any(option => option.Value == options[^1].Value))
                {
                    faults.Add(node.Line, Rules.DuplicateChoice, $"the option '{options[^1].Value}' is listed twice");
                }
            }
        }

        return options;
    }

    /// <summary>A label in each language, short enough for a button.</summary>
    public static Dictionary<string, string> Labels(MapReader map, FileFaults faults)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in Languages.All)
        {
            if (map.Word(language) is { Length: > 0 } label)
            {
                labels[language] = label;
                WordingCheck.CheckLabel(label, map.LineOf(language), faults);
                StigmaCheck.CheckText(label, map.LineOf(language), faults);
            }
            else
            {
                faults.Add(map.Line, Rules.TextMissing, $"the label is missing in {language}");
            }
        }

        return labels;
    }

    private Option ReadOne(MapReader map)
    {
        var value = map.Needed("value");
        ChoiceCheck.TellValue(value, map.LineOf("value"), faults);
        map.Take("restricted");
        map.Take("about");
        var group = map.Word("group");
        if (group is not null && !groups.ContainsKey(group))
        {
            faults.Add(map.LineOf("group"), Rules.ValueUnknown, $"there is no group '{group}'");
        }

        return new Option(
            value,
            Labels(map, faults),
            group,
            group is null ? null : groups.GetValueOrDefault(group),
            map.Pairs("where").DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            GuardReader.Words(map.Take("also"), faults));
    }
}

using Helpline.Tests.Support;
using YamlDotNet.Serialization;

namespace Helpline.Browser.Support;

/// <summary>The labels of options and of their groups, read from the lists' own files.</summary>
internal static class ListWords
{
    internal static string Option(string list, string value, string language)
    {
        var options = (List<object>)Read(list)["options"];
        return Text(options.Cast<Dictionary<object, object>>().Single(option => Text(option, "value") == value), language);
    }

    internal static string Group(string list, string group, string language) =>
        Text((Dictionary<object, object>)((Dictionary<object, object>)Read(list)["groups"])[group], language);

    /// <returns>Null: the option stands alone.</returns>
    internal static string? GroupOf(string list, string value)
    {
        var read = Read(list);
        return read.TryGetValue("grouping", out var grouping)
            ? ((Dictionary<object, object>)grouping).TryGetValue(value, out var named) ? (string)named : null
            : ((List<object>)read["options"]).Cast<Dictionary<object, object>>().Single(option => Text(option, "value") == value)
                .TryGetValue("group", out var own) ? (string)own : null;
    }

    private static string Text(Dictionary<object, object> entry, string key) => (string)entry[key];

    private static Dictionary<string, object> Read(string list) => new DeserializerBuilder().Build()
        .Deserialize<Dictionary<string, object>>(File.ReadAllText(Repository.Path("dialogs", "lists", list + ".yaml")));
}

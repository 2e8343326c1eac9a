using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading.Yaml;

namespace Helpline.Dialogs.Reading;

/// <summary>Reads a guard: is, is-not, has, all, any; several keys of one map must all hold.</summary>
internal static class GuardReader
{
    public static Guard? Read(MapReader owner, FileFaults faults) =>
        owner.Take("when") is { } node ? Read(node, faults) : null;

    private static Guard Read(Node node, FileFaults faults)
    {
        var parts = new List<Guard>();
        if (MapReader.Of(node, faults, "a guard") is { } map)
        {
            parts.AddRange(map.Pairs("is").Select(pair => new Guard.Is(pair.Key, pair.Value)));
            parts.AddRange(map.Pairs("is-not").Select(pair => new Guard.IsNot(pair.Key, pair.Value)));
            parts.AddRange(Words(map.Take("has"), faults).Select(name => new Guard.Has(name)));
            AddGroup(map, "all", faults, of => parts.Add(new Guard.All(of)));
            AddGroup(map, "any", faults, of => parts.Add(new Guard.Any(of)));
            map.Done();
            if (parts.Count == 0)
            {
                faults.Add(node.Line, Rules.GuardWrong, "a guard needs is, is-not, has, all or any");
            }
        }

        return parts.Count == 1 ? parts[0] : new Guard.All(parts);
    }

    private static void AddGroup(MapReader map, string key, FileFaults faults, Action<IReadOnlyList<Guard>> add)
    {
        if (map.Has(key))
        {
            add([.. map.Items(key).Select(item => Read(item, faults))]);
        }
    }

    /// <summary>One word or a list of words.</summary>
    public static IReadOnlyList<string> Words(Node? node, FileFaults faults)
    {
        var items = node switch { null => [], Node.List list => list.Items, _ => [node] };
        foreach (var wrong in items.Where(item => item is not Node.Scalar))
        {
            faults.Add(wrong.Line, Rules.Shape, "a name or a list of names is expected");
        }

        return [.. items.OfType<Node.Scalar>().Select(item => item.Text)];
    }
}

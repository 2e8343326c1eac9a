using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Helpline.Agencies;

/// <summary>Reads, from the list of kinds that people are shown, what routing needs to know: value, restricted, about.</summary>
internal static class TipKindsReader
{
    public static (TipKinds Kinds, IReadOnlyList<AgencyFault> Faults) Read(string yaml, string file)
    {
        var faults = new FaultList(file);
        var kinds = new List<TipKind>();
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            var options = stream.Documents is [{ RootNode: YamlMappingNode root }]
                && root.Children.TryGetValue("options", out var list) && list is YamlSequenceNode sequence
                    ? sequence.Children : [];
            kinds.AddRange(options.OfType<YamlMappingNode>().Select(o => KindOf(o, faults)));
        }
        catch (YamlException e)
        {
            faults.Add(e);
        }

        if (kinds.Count == 0)
        {
            faults.Add(0, "no-kinds", "The list holds no kind of tip.");
        }

        return (new(kinds), faults.All);
    }

    private static TipKind KindOf(YamlMappingNode option, FaultList faults)
    {
        string? Text(string key) => option.Children.TryGetValue(key, out var node) ? (node as YamlScalarNode)?.Value : null;
        var about = option.Children.TryGetValue("about", out var bodies) && bodies is YamlSequenceNode list
            ? list.Children.Select(b => (b as YamlScalarNode)?.Value ?? "").ToList()
            : [];
        foreach (var body in about.Where(b => !Bodies.All.Contains(b)))
        {
            faults.Add(option, "unknown-body", $"'{body}' is no body we know. Known: {string.Join(", ", Bodies.All)}.");
        }

        return new(Text("value") ?? "", Text("restricted") == "true", about);
    }
}

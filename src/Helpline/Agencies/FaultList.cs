using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Helpline.Agencies;

/// <summary>Gathers what is wrong in one file, so that all of it is told at once.</summary>
internal sealed class FaultList(string file)
{
    private readonly List<AgencyFault> _faults = [];

    public IReadOnlyList<AgencyFault> All => [.. _faults.OrderBy(f => f.Line)];

    public void Add(int line, string rule, string message) => _faults.Add(new(file, line, rule, message));

    public void Add(YamlNode node, string rule, string message) => Add(LineOf(node), rule, message);

    public void Add(YamlException e) => Add((int)e.Start.Line, "yaml-syntax", "This is not YAML here: a bracket, quote or indent does not fit, or a key stands twice.");

    public static int LineOf(YamlNode node) => (int)node.Start.Line;
}

namespace Helpline.Dialogs.Reading.Yaml;

/// <summary>A piece of a YAML file with its line. Keeps doubled keys, so that they can be told with the other faults.</summary>
internal abstract record Node(int Line)
{
    internal sealed record Scalar(string Text, int Line) : Node(Line);

    internal sealed record List(IReadOnlyList<Node> Items, int Line) : Node(Line);

    internal sealed record Map(IReadOnlyList<Entry> Entries, int Line) : Node(Line);
}

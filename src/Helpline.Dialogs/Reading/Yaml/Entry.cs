namespace Helpline.Dialogs.Reading.Yaml;

/// <summary>One key of a map, with the line of the key.</summary>
internal sealed record Entry(string Key, int Line, Node Value);

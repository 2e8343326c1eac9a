namespace Helpline.Desk.Api.Shapes;

/// <summary>Names of every code that can stand in a label.</summary>
internal sealed record LabelsShown(IReadOnlyDictionary<string, NamesShown> Kinds, IReadOnlyDictionary<string, NamesShown> Regions, IReadOnlyDictionary<string, NamesShown> Countries);

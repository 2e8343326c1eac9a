namespace Helpline.Dialogs.Model;

/// <summary>The groups of an option list: their labels by language, and the group of each value.</summary>
/// <param name="Labels">Group to language to label.</param>
/// <param name="Of">Value to group.</param>
public sealed record Grouping(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Labels,
    IReadOnlyDictionary<string, string> Of)
{
    public static Grouping None { get; } =
        new(new Dictionary<string, IReadOnlyDictionary<string, string>>(), new Dictionary<string, string>());
}

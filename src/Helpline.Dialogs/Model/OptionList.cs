namespace Helpline.Dialogs.Model;

/// <summary>A named list of options that a state can offer (kinds, regions, languages). Data, the same for everybody.</summary>
/// <param name="Name">Name by which dialogs refer to it.</param>
/// <param name="Options">All options in the order in which they are shown.</param>
public sealed record OptionList(string Name, IReadOnlyList<Option> Options);

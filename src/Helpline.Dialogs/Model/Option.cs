namespace Helpline.Dialogs.Model;

/// <summary>One option of an <see cref="OptionList"/>: a value, its label in every language, and when it is offered.</summary>
/// <param name="Value">What is noted when it is chosen; ASCII, at most 24 characters.</param>
/// <param name="Labels">Language code to button label (at most 24 characters).</param>
/// <param name="Group">Group under which it is offered when the list is long; null: offered by itself.</param>
/// <param name="GroupLabels">Labels of that group in every language; null without a group.</param>
/// <param name="Where">Answers that must have these values for the option to be offered (country = KZ).</param>
/// <param name="AlsoTyped">Further forms a person may type for it (old names, abbreviations, full names).</param>
public sealed record Option(
    string Value,
    IReadOnlyDictionary<string, string> Labels,
    string? Group,
    IReadOnlyDictionary<string, string>? GroupLabels,
    IReadOnlyDictionary<string, string> Where,
    IReadOnlyList<string> AlsoTyped)
{
    public string Label(string? language) => Labels.GetValueOrDefault(language ?? Languages.BeforeChosen) ?? Value;

    public string GroupLabel(string? language) =>
        GroupLabels?.GetValueOrDefault(language ?? Languages.BeforeChosen) ?? Group ?? "";
}

namespace Helpline.Tests.Support;

/// <summary>A form as a browser without JavaScript sees it.</summary>
/// <param name="Fields">What is sent whichever button is pressed: inputs and text areas with their present values.</param>
/// <param name="TextField">Name of the field that a person types into; null: none.</param>
internal sealed record HtmlForm(
    string Action,
    string Method,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    string? TextField,
    IReadOnlyList<HtmlButton> Buttons);

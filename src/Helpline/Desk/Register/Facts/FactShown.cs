namespace Helpline.Desk.Register.Facts;

/// <summary>One fact of a facility in words; an empty text: nobody told us.</summary>
/// <param name="Key">The property in lower camel case.</param>
/// <param name="Label">What it is.</param>
/// <param name="Text">Lines, in the order in which they are shown.</param>
internal sealed record FactShown(string Key, string Label, string Text);

namespace Helpline.Dialogs.Running;

/// <summary>A button: what it sends and what it says.</summary>
/// <param name="Value">ASCII, at most 24 characters, so that with the step it fits in 64 bytes.</param>
/// <param name="Label">At most 24 characters.</param>
public sealed record Button(string Value, string Label);

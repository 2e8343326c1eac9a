namespace Helpline.Dialogs.Model;

/// <summary>One way out of a passing state: taken when its guard holds, always without one.</summary>
internal sealed record Branch(Guard? When, string To, int Line);

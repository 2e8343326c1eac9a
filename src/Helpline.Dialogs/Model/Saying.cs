namespace Helpline.Dialogs.Model;

/// <summary>One text that a state says, under a guard, in the talk's language or in all of them.</summary>
internal sealed record Saying(string Key, Guard? When, bool InAll, int Line);

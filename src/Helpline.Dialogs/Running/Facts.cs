namespace Helpline.Dialogs.Running;

/// <summary>Values the app gives to a turn: who runs this, the emergency numbers, whether intake is open. Nothing about the person.</summary>
public sealed record Facts(IReadOnlyDictionary<string, string> Values);

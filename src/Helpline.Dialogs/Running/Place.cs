namespace Helpline.Dialogs.Running;

/// <summary>A state of a dialog, as kept for going back and for returning from a call.</summary>
/// <param name="TrailLength">How much of the trail belonged to the caller, so that a return restores it.</param>
/// <param name="AsItWas">A command was given here: the return shows the card again and does not enter the state anew.</param>
public sealed record Place(string Dialog, string State, int TrailLength = 0, bool AsItWas = false);

namespace Helpline.Dialogs.Model;

/// <summary>Photos that a state takes, one a turn: the name their number is noted under, and how many there may be.</summary>
internal sealed record PhotoInput(string As, int Max, string To, int Line);

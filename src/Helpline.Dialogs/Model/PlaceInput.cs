namespace Helpline.Dialogs.Model;

/// <summary>A point on the map that a state takes: the name it is noted under, in place of what was noted before.</summary>
internal sealed record PlaceInput(string As, string To, int Line);

namespace Helpline.Dialogs.Reading;

/// <summary>Where something that is said was read: a public source by name, its address, and the day it was read.</summary>
internal sealed record Source(string Name, string Address, DateOnly Read, int Line);

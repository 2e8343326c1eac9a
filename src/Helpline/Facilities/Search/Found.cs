namespace Helpline.Facilities.Search;

/// <summary>A row that fits what was typed, and how well.</summary>
/// <param name="Cost">Slips of the finger.</param>
/// <param name="Missing">Strong words of the name that were not typed; 0: all of it.</param>
/// <param name="Weak">Weak words that agree.</param>
internal sealed record Found(int Row, double Cost, int Missing, int Weak);

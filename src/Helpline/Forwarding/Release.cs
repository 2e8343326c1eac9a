namespace Helpline.Forwarding;

/// <summary>When a held part is due, and the day its label tells: the day of release, never the moment of filing.</summary>
/// <param name="At">Unix seconds; 0: at once.</param>
internal sealed record Release(long At, DateOnly Day);

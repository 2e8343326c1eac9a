namespace Helpline.Forwarding;

/// <summary>A delivery as the operator may see it: no label, no tip.</summary>
internal sealed record SeenDelivery(
    byte[] Id, string Agency, string Queue, string Transport, string State, int Attempts, DateTimeOffset ReleasedAt, DateTimeOffset NextAt);

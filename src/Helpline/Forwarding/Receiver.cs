namespace Helpline.Forwarding;

/// <summary>Who takes deliveries in: one queue of one agency by one road. What one receiver does slows no other.</summary>
internal sealed record Receiver(string Agency, string Queue, string Transport)
{
    /// <summary>Whether the road leaves this house: then what was tried may have been read, whatever the answer.</summary>
    public bool IsForeign => Transport != DeskTransport.Road;
}

namespace Helpline.Forwarding;

/// <summary>What a transport is handed.</summary>
/// <param name="Label">Canonical JSON.</param>
internal sealed record OutgoingDelivery(byte[] Id, byte[] TipId, string Agency, string Queue, string Label);

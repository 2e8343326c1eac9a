using Helpline.Sealing;

namespace Helpline.Forwarding;

/// <summary>One tip to one queue, with the tip's key wrapped for every current key of the agency.</summary>
/// <param name="Id">16 random bytes; a receiver that keys on it sees the tip once.</param>
internal sealed record Delivery(
    byte[] Id, string Agency, string Queue, bool IsPrimary, string Transport, IReadOnlyList<AdmittedKey> Keys);

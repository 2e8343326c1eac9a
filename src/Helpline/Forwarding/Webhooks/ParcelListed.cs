namespace Helpline.Forwarding.Webhooks;

/// <summary>A delivery as its queue's system may list it: no label, nothing sealed, no moment.</summary>
/// <param name="State">As the agency told us: new, opened, in-work or closed.</param>
/// <param name="Parked">Not taken in by the system: it can still be fetched.</param>
internal sealed record ParcelListed(string Delivery, string State, string? Reason, bool Parked, bool TakenBack);

namespace Helpline.Desk.Systems.Shapes;

/// <summary>A delivery in the list of a queue's system.</summary>
/// <param name="State">As the agency told us: new, opened, in-work or closed.</param>
/// <param name="Parked">Not taken in by the system: it can still be fetched.</param>
internal sealed record SystemListed(string Delivery, string State, string? Reason, bool Parked, bool TakenBack);

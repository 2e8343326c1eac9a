namespace Helpline.Desk.Api.Shapes;

/// <summary>A delivery in the list. Nothing tells when its citizen looked.</summary>
internal sealed record TipListed(string Id, LabelShown Label, string State, string? Reason, bool TakenBack, bool Parked);

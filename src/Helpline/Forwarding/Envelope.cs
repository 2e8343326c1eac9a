using Helpline.Agencies;
using Helpline.Sealing;

namespace Helpline.Forwarding;

/// <summary>A sealed part of a tip on its way: body, label, proof, its deliveries. What is held is exactly this, sealed once more.</summary>
/// <param name="Receipt">Null for an addition: its tip has one already.</param>
internal sealed record Envelope(
    TipLabel Label, SealedBody Body, string Proof, IReadOnlyList<Delivery> Deliveries, ReceiptRecord? Receipt);

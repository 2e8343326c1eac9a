using Helpline.Forwarding.Webhooks;

namespace Helpline.Desk.Systems.Shapes;

/// <summary>A page of the list.</summary>
/// <param name="Next">What to skip to read on; null: this was all.</param>
internal sealed record SystemPage(IReadOnlyList<ParcelListed> Deliveries, int? Next);

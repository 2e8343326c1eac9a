using System.Linq.Expressions;
using Helpline.Forwarding;
using Helpline.Storage.Tips;

namespace Helpline.Tips;

/// <summary>Which deliveries an agency may open and change by their id: its own, once they left our hands or were parked. Never one that still waits untried.</summary>
internal static class Reach
{
    /// <summary>A foreign system may ask while its answer to the delivery itself is still on the way.</summary>
    public static Expression<Func<DeliveryRow, bool>> Of(string agency, byte[] deliveryId) =>
        d => d.Id == deliveryId && d.Agency == agency && d.PartId == null && (d.State != DeliveryState.Waiting || d.Attempts > 0);
}

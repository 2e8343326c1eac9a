namespace Helpline.Forwarding;

/// <summary>Where a delivery stands.</summary>
internal static class DeliveryState
{
    public const string Waiting = "waiting";
    public const string Delivered = "delivered";
    public const string Parked = "parked";
}

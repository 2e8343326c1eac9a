namespace Helpline.Forwarding;

/// <summary>To the agency's inbox in our own desk: delivered as soon as it is listed there.</summary>
internal sealed class DeskTransport : IDeliveryTransport
{
    /// <summary>The one road that does not leave this house.</summary>
    public const string Road = "desk";

    public string Name => Road;

    public Task<DeliveryVerdict> DeliverAsync(OutgoingDelivery delivery, CancellationToken cancellation) => Task.FromResult(DeliveryVerdict.Yes);
}

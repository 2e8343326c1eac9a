namespace Helpline.Forwarding;

/// <summary>A road by which deliveries reach a queue. Turns the dependency round: foreign systems plug in without being known here.</summary>
internal interface IDeliveryTransport
{
    /// <summary>The name that queues use.</summary>
    string Name { get; }

    /// <summary>Yes only after the receiver's yes; it may see the same id again.</summary>
    Task<DeliveryVerdict> DeliverAsync(OutgoingDelivery delivery, CancellationToken cancellation);
}

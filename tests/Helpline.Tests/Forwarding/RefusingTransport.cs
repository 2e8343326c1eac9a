using Helpline.Forwarding;

namespace Helpline.Tests.Forwarding;

/// <summary>Says no, or throws, so many times; then yes.</summary>
internal sealed class RefusingTransport(int refusals, bool throws = false) : IDeliveryTransport
{
    public string Name => "refusing";

    public List<byte[]> Tried { get; } = [];

    public int Yes { get; private set; }

    public Task<DeliveryVerdict> DeliverAsync(OutgoingDelivery delivery, CancellationToken cancellation)
    {
        Tried.Add(delivery.Id);
        if (Tried.Count > refusals)
        {
            Yes++;
            return Task.FromResult(DeliveryVerdict.Yes);
        }

        return throws ? throw new IOException("not for the log") : Task.FromResult(DeliveryVerdict.NotYet("no"));
    }
}

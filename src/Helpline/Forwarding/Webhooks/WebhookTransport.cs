using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text.Json;
using Helpline.Agencies;
using Helpline.Agencies.Systems;
using Helpline.Forwarding.Outgoing;

namespace Helpline.Forwarding.Webhooks;

/// <summary>
/// To an agency's own system: a signed call that carries sealed parts. Its yes is a status of success, nothing else it
/// says is read; a redirect is a no. Where a queue has no system any more, its deliveries are parked in the desk's sight.
/// </summary>
internal sealed class WebhookTransport(
    AgencyShelf shelf, SystemLinks links, TipParcels parcels, OutgoingClient client, TimeProvider time) : IDeliveryTransport
{
    public string Name => AgencyQueue.Webhook;

    public async Task<DeliveryVerdict> DeliverAsync(OutgoingDelivery delivery, CancellationToken cancellation)
    {
        var queue = shelf.Current.Find(delivery.Agency)?.Queues.FirstOrDefault(q => q.Code == delivery.Queue);
        if (queue?.Url is not { } url)
        {
            return DeliveryVerdict.Never("the queue has no system");
        }

        if (links.Find(delivery.Agency, delivery.Queue) is not { } link)
        {
            return DeliveryVerdict.NotNow("the queue's system was not connected");
        }

        return await parcels.OfAsync(delivery, cancellation) is { } parcel
            ? await SendAsync(RequestOf(new(url), delivery, parcel, link), cancellation)
            : DeliveryVerdict.NotYet("erased meanwhile");
    }

    /// <summary>What an answer means.</summary>
    public static DeliveryVerdict VerdictOf(OutgoingAnswer answer, DateTimeOffset now) => answer.Status switch
    {
        >= 200 and < 300 => DeliveryVerdict.Yes,
        StatusCodes.Status410Gone => DeliveryVerdict.Never("status 410"),
        StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable =>
            DeliveryVerdict.NotNow($"status {answer.Status}", After(answer.RetryAfter, now)),
        _ => DeliveryVerdict.NotYet($"status {answer.Status}"),
    };

    private static TimeSpan? After(RetryConditionHeaderValue? asked, DateTimeOffset now)
    {
        var wait = asked?.Delta ?? asked?.Date - now;
        return wait > TimeSpan.Zero ? wait : null;
    }

    private HttpRequestMessage RequestOf(Uri url, OutgoingDelivery delivery, TipParcel parcel, SystemLink link)
    {
        var now = time.GetUtcNow();
        var call = new WebhookCall(WebhookCall.TypeOf(delivery), DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()), parcel);
        var body = JsonSerializer.SerializeToUtf8Bytes(call, ParcelJson.Default.WebhookCall);
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        WebhookSignature.Sign(request, Base64Url.EncodeToString(delivery.Id), now, (body, link.Secret));
        return request;
    }

    private async Task<DeliveryVerdict> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            try
            {
                return VerdictOf(await client.SendAsync(request, cancellation), time.GetUtcNow());
            }
            catch (HttpRequestException fault)
            {
                return DeliveryVerdict.NotNow(fault.InnerException is RefusedAddressException ? "an address that is not taken" : fault.HttpRequestError.ToString());
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return DeliveryVerdict.NotNow("too slow");
            }
        }
    }
}

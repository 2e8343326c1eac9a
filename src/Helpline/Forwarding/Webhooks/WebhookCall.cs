namespace Helpline.Forwarding.Webhooks;

/// <summary>The body of a call.</summary>
/// <param name="Type">tip.delivered, tip.added or tip.taken-back.</param>
/// <param name="Timestamp">Of the attempt; the tip's own time is kept nowhere.</param>
internal sealed record WebhookCall(string Type, DateTimeOffset Timestamp, TipParcel Data)
{
    public static string TypeOf(OutgoingDelivery delivery) => delivery.PartId switch
    {
        null => "tip.delivered",
        { } part when TellsEnd(delivery.TipId, part) => "tip.taken-back",
        _ => "tip.added",
    };

    /// <summary>Whether it tells that the tip was taken back: then it carries nothing more of it.</summary>
    public static bool TellsEnd(byte[] tipId, byte[]? partId) => partId is not null && partId.AsSpan().SequenceEqual(tipId);
}

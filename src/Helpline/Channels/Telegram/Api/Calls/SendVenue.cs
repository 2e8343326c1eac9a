namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>A point on the map with the name and address of what stands there. Silent. Never where a person is.</summary>
internal sealed record SendVenue(long ChatId, double Latitude, double Longitude, string Title, string Address)
{
    public Markup? ReplyMarkup { get; init; }

    public bool DisableNotification { get; } = true;

    public override string ToString() => "[sealed]";
}

namespace Helpline.Channels.Telegram.Api;

/// <summary>Where Telegram sends updates now. Empty: nowhere, they are fetched.</summary>
internal sealed record WebhookState(string Url)
{
    public override string ToString() => "[sealed]";
}

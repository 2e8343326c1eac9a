namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>Has Telegram keep updates until they are fetched. Drops none.</summary>
internal sealed record DeleteWebhook
{
    public bool DropPendingUpdates { get; }
}

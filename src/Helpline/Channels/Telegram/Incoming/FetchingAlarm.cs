using Helpline.Channels.Telegram.Setup;

namespace Helpline.Channels.Telegram.Incoming;

/// <summary>What fetching shares with the set-up: when it may begin, and what a conflict means.</summary>
internal sealed class FetchingAlarm(TelegramSetup setup, WebhookKeeping webhook, TokenAlarm alarm)
{
    internal Task Ready => setup.Tried;

    /// <summary>Another one fetches, or a webhook was set: both count, and the second is looked for.</summary>
    internal async Task ConflictAsync(CancellationToken cancellation)
    {
        alarm.Conflict();
        await webhook.LookAsync(cancellation);
    }
}

using Helpline.Channels.Telegram.Api;
using Helpline.Channels.Telegram.Api.Calls;

namespace Helpline.Channels.Telegram.Setup;

/// <summary>
/// Sees that updates come by the way that was set: to our address, or to be fetched. What stood there before we first had our way is
/// replaced without a word; another address that appears later is somebody else's.
/// </summary>
internal sealed class WebhookKeeping(BotApi api, TelegramSettings settings, TokenAlarm alarm, Pace pace)
{
    private const int MostConnections = 40;

    private string OwnUrl => settings.UsesWebhook ? settings.WebhookUrl! : "";

    private int _taken;

    internal bool Holds { get; private set; }

    /// <summary>Until it holds: has it our way. Afterwards: looks whether it still is.</summary>
    internal async Task KeepAsync(CancellationToken cancellation)
    {
        if (Holds)
        {
            await LookAsync(cancellation);
        }

        if (!Holds)
        {
            await pace.WaitAsync(chat: null, cancellation);
            Holds = settings.UsesWebhook
                ? (await api.SetWebhookAsync(new SetWebhook(OwnUrl, settings.WebhookSecret!, MostConnections, UpdateKinds.Wanted), cancellation)).IsOk
                : await ClearAsync(cancellation);
        }
    }

    /// <summary>Raises the alarm if updates go where we never sent them. An answer that can't be had says nothing.</summary>
    internal async Task LookAsync(CancellationToken cancellation)
    {
        if (!Holds || await api.GetWebhookInfoAsync(cancellation) is not BotAnswer<WebhookState>.Ok { Value.Url: var url } || url == OwnUrl)
        {
            return;
        }

        if (url.Length == 0)
        {
            // Taken away, not led elsewhere: it is set again. Who does so twice fetches what people write in between.
            Holds = false;
            if (_taken++ == 0)
            {
                alarm.WebhookGone();
                return;
            }
        }

        alarm.ForeignWebhook();
    }

    /// <summary>A server that can't say whether a webhook is set is asked to delete it all the same; no update is dropped.</summary>
    private async Task<bool> ClearAsync(CancellationToken cancellation) => await api.GetWebhookInfoAsync(cancellation) switch
    {
        BotAnswer<WebhookState>.Ok { Value.Url: "" } => true,
        BotAnswer<WebhookState>.Unreachable => false,
        _ => (await api.DeleteWebhookAsync(cancellation)).IsOk,
    };
}

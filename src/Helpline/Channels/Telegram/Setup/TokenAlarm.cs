using Helpline.Sessions;

namespace Helpline.Channels.Telegram.Setup;

/// <summary>
/// Somebody else uses the bot's token: no more tips are taken over Telegram until a restart, and the operator is told. Two conflicts at
/// least two minutes apart, with no quiet ten minutes between, or a webhook that is not ours, raise it. A Bot API that is down never does.
/// </summary>
internal sealed class TokenAlarm(ChannelIntake intake, TimeProvider time, ILogger<TokenAlarm> logger)
{
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);
    private readonly Lock _gate = new();
    private DateTimeOffset? _first;
    private DateTimeOffset _last;
    private volatile bool _raised;

    internal bool IsRaised => _raised;

    /// <summary>Telegram said that another one fetches the updates.</summary>
    internal void Conflict()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_first is null || now - _last >= Quiet)
            {
                _first = now;
            }

            _last = now;
            if (now - _first >= Apart)
            {
                Raise();
            }
        }
    }

    /// <summary>The webhook was taken away once: perhaps by the operator's own hand.</summary>
    internal void WebhookGone() => Log.WebhookGone(logger);

    /// <summary>Updates are sent to an address that is not ours.</summary>
    internal void ForeignWebhook()
    {
        lock (_gate)
        {
            Raise();
        }
    }

    private void Raise()
    {
        if (!_raised)
        {
            _raised = true;
            intake.Close(TelegramRoom.Channel);
            Log.TokenInUse(logger);
        }
    }
}

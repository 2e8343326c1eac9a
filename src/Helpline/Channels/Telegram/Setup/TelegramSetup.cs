using Helpline.Channels.Telegram.Incoming;

namespace Helpline.Channels.Telegram.Setup;

/// <summary>
/// Tells Telegram how updates come and what the bot says of itself, after the start and hourly until all of it holds; looks hourly
/// whether somebody else has taken the bot. The start and /readyz never wait for it.
/// </summary>
internal sealed class TelegramSetup(
    WebhookKeeping webhook, OwnWordsKeeping words, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<TelegramSetup> logger) : BackgroundService
{
    private const int MinutesOfAnHour = 60;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the way of updates was tried once, whatever came of it: before, fetching could only fail.</summary>
    internal Task Tried => _tried.Task;

    /// <summary>One pass over all of it.</summary>
    internal async Task PassAsync(CancellationToken cancellation)
    {
        await GuardAsync(() => webhook.KeepAsync(cancellation));
        _tried.TrySetResult();
        await GuardAsync(async () =>
        {
            if (await words.KeepAsync(cancellation) is > 0 and var failed)
            {
                Log.SetupRefused(logger, failed);
            }
        });
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var started = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStarted, stoppingToken);
        await Waiting.UntilAsync(started.Token);
        while (!stoppingToken.IsCancellationRequested)
        {
            await PassAsync(stoppingToken);
            await HourAsync(stoppingToken);
        }
    }

    /// <summary>Words can wait an hour; without its way of updates the bot is deaf, so that is tried every minute.</summary>
    private async Task HourAsync(CancellationToken stopping)
    {
        for (var minute = 0; minute < MinutesOfAnHour && !stopping.IsCancellationRequested; minute++)
        {
            await Waiting.QuietAsync(Minute, time, stopping);
            if (!webhook.Holds)
            {
                await GuardAsync(() => webhook.KeepAsync(stopping));
            }
        }
    }

    private async Task GuardAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
        catch (Exception bug)
        {
            Log.SetupFailed(logger, bug.GetType().Name);
        }
    }
}

using System.Text.Json;
using Helpline.Channels.Telegram.Api;
using Helpline.Channels.Telegram.Api.Calls;
using Helpline.Channels.Telegram.Setup;

namespace Helpline.Channels.Telegram.Incoming;

/// <summary>
/// Long polling. An update is acknowledged, by the offset of a later call, only after its commits and its answer; a slow chat holds the
/// offset and nothing else. Survives a server that answers at once, ignores the offset and forgets what it gave.
/// </summary>
internal sealed class Fetching(
    BotApi api, UpdateRuns runs, FetchingAlarm alarm, TimeProvider time, ILogger<Fetching> logger) : BackgroundService
{
    private const int Limit = 100;
    private const int WaitSeconds = 50;

    /// <summary>Between calls that need not wait for news because something old is still open.</summary>
    private static readonly TimeSpan OpenPause = TimeSpan.FromMilliseconds(500);

    /// <summary>After any call: also a server that answers at once is not asked more than ten times a second.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan QuietWeek = TimeSpan.FromDays(6);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);
    private readonly Reach _reach = new(logger);
    private DateTimeOffset _lastNews = time.GetUtcNow();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAny(alarm.Ready, Waiting.UntilAsync(stoppingToken));
        while (!stoppingToken.IsCancellationRequested)
        {
            await Waiting.QuietAsync(await SafeRoundAsync(stoppingToken), time, stoppingToken);
        }

        await runs.StopAsync(StopPatience);
    }

    /// <summary>One call and what follows from it.</summary>
    /// <returns>How long to wait before the next.</returns>
    internal async Task<TimeSpan> RoundAsync(CancellationToken cancellation)
    {
        if (time.GetUtcNow() - _lastNews > QuietWeek)
        {
            runs.BeginAnew();
        }

        switch (await api.GetUpdatesAsync(new GetUpdates(runs.Offset, Limit, WaitSeconds, UpdateKinds.Wanted), cancellation))
        {
            case BotAnswer<IReadOnlyList<JsonElement>>.Ok ok:
                _reach.Good();
                await TakeAsync(ok.Value, cancellation);
                return Floor;
            case BotAnswer<IReadOnlyList<JsonElement>>.Refused refused:
                if (refused.Kind == RefusalKind.Conflict)
                {
                    await alarm.ConflictAsync(cancellation);
                }

                var pause = _reach.Bad(Fault(refused.Code));
                return refused.RetryAfter > pause ? refused.RetryAfter.Value : pause;
            case BotAnswer<IReadOnlyList<JsonElement>>.Unreachable unreachable:
                return _reach.Bad(unreachable.Fault);
            default:
                throw new InvalidOperationException("There are three kinds of answers.");
        }
    }

    private async Task TakeAsync(IReadOnlyList<JsonElement> updates, CancellationToken cancellation)
    {
        var change = runs.Change;
        if (updates.Count > 0)
        {
            _lastNews = time.GetUtcNow();
            runs.Take(updates);
        }

        // While something is open, Telegram answers at once with what we have: the next call waits until one is done, or a little.
        if (runs.Open > 0)
        {
            await Task.WhenAny(change, Waiting.QuietAsync(OpenPause, time, cancellation));
        }

        while (runs.IsFull && !cancellation.IsCancellationRequested)
        {
            await Task.WhenAny(runs.Change, Waiting.UntilAsync(cancellation));
        }
    }

    private async Task<TimeSpan> SafeRoundAsync(CancellationToken stopping)
    {
        try
        {
            return await RoundAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception bug)
        {
            Log.FetchingFailed(logger, bug.GetType().Name);
            return OpenPause;
        }
    }

    private static string Fault(int code) => code.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

using Helpline.Storage.Tips;

namespace Helpline.Forwarding;

/// <summary>
/// One lane a receiver, each on its own in the background: a receiver that is away or slow holds up nobody but itself. On
/// a stop no lane begins anything new, and what is under way gets a few seconds to hear its answer.
/// </summary>
internal sealed class Lanes(DeliveryAttempt attempt, TimeProvider time, ILogger<Lanes> logger) : IAsyncDisposable
{
    private static readonly TimeSpan LastAnswer = TimeSpan.FromSeconds(5);
    private readonly Lock _lock = new();
    private readonly Dictionary<Receiver, Task> _running = [];
    private readonly Dictionary<Receiver, DateTimeOffset> _asked = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _cutOff = new();

    /// <summary>Begins unless the receiver's lane still runs or the receiver asked us to wait: the rows are due again at the next sweep.</summary>
    public void Begin(Receiver receiver, IReadOnlyList<DeliveryRow> due)
    {
        lock (_lock)
        {
            if (_stopping.IsCancellationRequested
                || _running.GetValueOrDefault(receiver) is { IsCompleted: false }
                || IsAsked(receiver))
            {
                return;
            }

            _running[receiver] = Task.Run(() => RunAsync(receiver, due));
        }
    }

    /// <summary>Until every lane that runs now has come to its end.</summary>
    public Task WhenDoneAsync()
    {
        lock (_lock)
        {
            return Task.WhenAll(_running.Values);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        _cutOff.CancelAfter(LastAnswer);
        await WhenDoneAsync();
        _cutOff.Dispose();
    }

    private async Task RunAsync(Receiver receiver, IReadOnlyList<DeliveryRow> due)
    {
        try
        {
            foreach (var row in due)
            {
                if (_stopping.IsCancellationRequested || (await attempt.RunAsync(row, _cutOff.Token) is { StopsLane: true } verdict && Pause(receiver, verdict)))
                {
                    return;
                }
            }
        }
        catch (Exception e)
        {
            if (e is not OperationCanceledException)
            {
                Log.SweepFailed(logger, nameof(Lanes), e.GetType().Name);
            }
        }
    }

    /// <summary>Whether it asked us to wait until later than now. Longer than the cap it cannot: then our clock was set back.</summary>
    private bool IsAsked(Receiver receiver)
    {
        var wait = _asked.GetValueOrDefault(receiver) - time.GetUtcNow();
        return wait > TimeSpan.Zero && wait <= RetrySchedule.Cap;
    }

    private bool Pause(Receiver receiver, DeliveryVerdict verdict)
    {
        lock (_lock)
        {
            _asked[receiver] = time.GetUtcNow() + RetrySchedule.Capped(verdict.After ?? TimeSpan.Zero);
        }

        return true;
    }
}

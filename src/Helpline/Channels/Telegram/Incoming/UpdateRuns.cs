using System.Security.Cryptography;
using System.Text.Json;

namespace Helpline.Channels.Telegram.Incoming;

/// <summary>
/// The updates that were fetched and are not done: at most a hundred at once, each tried until it is done or left aside, none stopping
/// another. They live in memory and, until their number is passed, with Telegram.
/// </summary>
internal sealed class UpdateRuns(UpdateTaking taking, TimeProvider time)
{
    private const int Most = 100;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly Lock _gate = new();
    private readonly FetchWindow _window = new();
    private readonly Queue<(long Id, JsonElement Update)> _waiting = [];
    private readonly CancellationTokenSource _stop = new();
    private int _running;
    private bool _beginning;
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal long? Offset
    {
        get
        {
            lock (_gate)
            {
                return _window.Offset;
            }
        }
    }

    internal int Open
    {
        get
        {
            lock (_gate)
            {
                return _window.Open;
            }
        }
    }

    internal bool IsFull => Open >= Most;

    /// <summary>Completes when an update is done.</summary>
    internal Task Change
    {
        get
        {
            lock (_gate)
            {
                return _change.Task;
            }
        }
    }

    /// <summary>Begins those that are new, in their order. A server may send more than was asked for; the rest waits.</summary>
    /// <returns>How many were new.</returns>
    internal int Take(IEnumerable<JsonElement> updates)
    {
        var fresh = 0;
        foreach (var update in updates)
        {
            lock (_gate)
            {
                if (UpdateId.Of(update) is not { } id || !_window.Begin(id))
                {
                    continue;
                }

                // A copy: the answer it came in holds up to a hundred others.
                _waiting.Enqueue((id, update.Clone()));
                fresh++;
            }
        }

        BeginWaiting();
        return fresh;
    }

    /// <summary>Telegram's numbers begin anew after a quiet week.</summary>
    internal void BeginAnew()
    {
        lock (_gate)
        {
            _window.BeginAnew();
        }
    }

    /// <summary>Begins nothing any more; waits a while for what runs. The rest comes again after the next start.</summary>
    internal async Task StopAsync(TimeSpan patience)
    {
        await _stop.CancelAsync();
        using var over = new CancellationTokenSource(patience, time);
        while (Volatile.Read(ref _running) > 0 && !over.IsCancellationRequested)
        {
            await Task.WhenAny(Change, Waiting.UntilAsync(over.Token));
        }
    }

    /// <summary>One loop at a time: an update that is done at once must not begin the next from inside itself.</summary>
    private void BeginWaiting()
    {
        lock (_gate)
        {
            if (_beginning)
            {
                return;
            }

            _beginning = true;
        }

        while (Next() is { } one)
        {
            _ = RunAsync(one.Id, one.Update);
        }
    }

    private (long Id, JsonElement Update)? Next()
    {
        lock (_gate)
        {
            if (!_stop.IsCancellationRequested && _running < Most && _waiting.TryDequeue(out var one))
            {
                _running++;
                return one;
            }

            _beginning = false;
            return null;
        }
    }

    private async Task RunAsync(long id, JsonElement update)
    {
        var done = false;
        for (var tries = 0; !done && !_stop.IsCancellationRequested; tries++)
        {
            done = await taking.TryAsync(update, id);
            if (!done)
            {
                await Waiting.QuietAsync(PauseAfter(tries), time, _stop.Token);
            }
        }

        Finish(id, done);
        BeginWaiting();
    }

    private void Finish(long id, bool done)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            _running--;
            if (done)
            {
                _window.Finish(id);
            }

            changed = _change;
            _change = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }

    /// <summary>1 s, doubled up to 30 s, and up to a quarter more, so that what failed together does not come back together.</summary>
    internal static TimeSpan PauseAfter(int tries)
    {
        var pause = TimeSpan.FromSeconds(1 << Math.Min(tries, 5));
        var capped = pause < LongestPause ? pause : LongestPause;
        return capped + (capped * (RandomNumberGenerator.GetInt32(250) / 1000.0));
    }
}

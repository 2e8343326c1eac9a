namespace Helpline.Desk.Systems;

/// <summary>
/// Slows answers to wrong keys: for the whole process, since an address is looked at nowhere. A right key never waits;
/// when too many wrong ones wait already, the next is refused at once.
/// </summary>
internal sealed class SystemBrake(TimeProvider time)
{
    private const int MostWaiting = 64;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private int _failed;
    private int _waiting;
    private DateTimeOffset _last;

    /// <summary>Returns when the wrong key may be answered; each waits longer than the one before, until a quiet minute.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        if (Enter() is not { } wait)
        {
            return;
        }

        try
        {
            await Task.Delay(wait, time, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private TimeSpan? Enter()
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            _failed = now - _last > Quiet ? 1 : _failed + 1;
            _last = now;
        }

        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return null;
        }

        return TimeSpan.FromMilliseconds(Math.Min(Longest.TotalMilliseconds, 50 * Math.Pow(2, Math.Min(_failed, 10))));
    }
}

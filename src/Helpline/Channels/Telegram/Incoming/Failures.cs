namespace Helpline.Channels.Telegram.Incoming;

/// <summary>
/// Tells an update that cannot be done from a time in which nothing can: only what failed five times while others succeeded is given up.
/// Knows updates by number, in memory, while they fail.
/// </summary>
internal sealed class Failures
{
    private const int Most = 5;
    private const int MostKnown = 10_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<long, (int Times, long SuccessesBefore)> _failing = [];
    private long _successes;

    internal void Succeeded(long update)
    {
        lock (_gate)
        {
            _successes++;
            _failing.Remove(update);
        }
    }

    /// <returns>True: it is to be left aside.</returns>
    internal bool Failed(long update)
    {
        lock (_gate)
        {
            if (_failing.Count >= MostKnown)
            {
                _failing.Clear();
            }

            var (times, before) = _failing.GetValueOrDefault(update, (0, _successes));
            _failing[update] = (times + 1, before);
            return times + 1 >= Most && _successes > before && _failing.Remove(update);
        }
    }
}

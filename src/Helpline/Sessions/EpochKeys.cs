using System.Security.Cryptography;

namespace Helpline.Sessions;

/// <summary>
/// Today's and yesterday's keys, and no others: a day's keys are made at random on first use and destroyed two days later, on use and by the sweep.
/// </summary>
internal sealed class EpochKeys(IEpochPlace place, TimeProvider time)
{
    private readonly Lock _turning = new();
    private EpochPair? _pair;

    /// <summary>The number under which a day stands in the talk side.</summary>
    public static int NumberOf(DateOnly day) => day.DayNumber;

    public EpochPair Now()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        lock (_turning)
        {
            return _pair?.Today.Day == today ? _pair : _pair = Turn(today);
        }
    }

    private EpochPair Turn(DateOnly today)
    {
        var yesterday = today.AddDays(-1);
        place.KeepOnly(today, yesterday);
        var old = _pair;
        var kept = old?.Today.Day == yesterday ? old.Today : null;

        // The same object goes on as yesterday's: a second copy in memory would never be wiped.
        var pair = new EpochPair(Make(today), kept ?? Find(yesterday));
        if (kept is null)
        {
            old?.Today.Wipe();
        }

        old?.Yesterday?.Wipe();
        return pair;
    }

    private EpochKey Make(DateOnly day) =>
        Find(day) ?? new EpochKey(day, place.Keep(day, RandomNumberGenerator.GetBytes(EpochKey.Size)));

    private EpochKey? Find(DateOnly day) => place.Read(day) is { } keys ? new EpochKey(day, keys) : null;
}

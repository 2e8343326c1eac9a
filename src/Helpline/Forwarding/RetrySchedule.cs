namespace Helpline.Forwarding;

/// <summary>When a delivery that failed is tried again: doubling, fully jittered, at most six hours apart; after fourteen days it is parked, never dropped. Pure.</summary>
internal static class RetrySchedule
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan Cap = TimeSpan.FromHours(6);
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(14);

    /// <summary>The wait before the next attempt; null: park it.</summary>
    /// <param name="attempts">Failed attempts so far, at least 1.</param>
    /// <param name="age">Time since the release, or since it was last taken up by hand.</param>
    /// <param name="chance">From 0 up to, not including, 1.</param>
    /// <param name="asked">How long the receiver asked us to wait; counts up to the cap.</param>
    public static TimeSpan? Next(int attempts, TimeSpan age, double chance, TimeSpan? asked = null)
    {
        if (age >= GivesUpAfter)
        {
            return null;
        }

        if (asked is { } wait)
        {
            return Capped(wait);
        }

        var ceiling = Math.Min(Cap.TotalSeconds, First.TotalSeconds * Math.Pow(2, Math.Max(0, attempts - 1)));
        return TimeSpan.FromSeconds(chance * ceiling);
    }

    /// <summary>No receiver makes us wait longer than the cap.</summary>
    public static TimeSpan Capped(TimeSpan wait) => wait < Cap ? wait : Cap;
}

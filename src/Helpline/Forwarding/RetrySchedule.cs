namespace Helpline.Forwarding;

/// <summary>When a delivery that failed is tried again: doubling, fully jittered, at most six hours apart; after fourteen days it is parked, never dropped. Pure.</summary>
internal static class RetrySchedule
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan Cap = TimeSpan.FromHours(6);
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(14);

    /// <summary>The wait before the next attempt; null: park it.</summary>
    /// <param name="attempts">Failed attempts so far, at least 1.</param>
    /// <param name="age">Time since the release.</param>
    /// <param name="chance">From 0 up to, not including, 1.</param>
    public static TimeSpan? Next(int attempts, TimeSpan age, double chance)
    {
        if (age >= GivesUpAfter)
        {
            return null;
        }

        var ceiling = Math.Min(Cap.TotalSeconds, First.TotalSeconds * Math.Pow(2, Math.Max(0, attempts - 1)));
        return TimeSpan.FromSeconds(chance * ceiling);
    }
}

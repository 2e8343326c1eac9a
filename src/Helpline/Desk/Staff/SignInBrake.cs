namespace Helpline.Desk.Staff;

/// <summary>
/// Slows guesses at one name: three tries are free, then each waits twice as long, up to a quarter of an hour. Other
/// names are never touched, nobody is locked out for good, and a name that nobody has is braked the same.
/// </summary>
internal sealed class SignInBrake(TimeProvider time)
{
    private const int FreeTries = 3;
    private const int MostNames = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Tries, DateTimeOffset Next)> _names = new(StringComparer.Ordinal);

    /// <summary>Counts a try before it is made, so that a hundred at once count as a hundred.</summary>
    /// <returns>Null: go on. Else how long to wait.</returns>
    public TimeSpan? Enter(string folded)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            var (tries, next) = _names.GetValueOrDefault(folded);
            if (now < next)
            {
                return next - now;
            }

            MakeRoom();
            _names[folded] = (tries + 1, now + DelayAfter(tries + 1));
            return null;
        }
    }

    /// <summary>The right password ends the delay.</summary>
    public void Release(string folded)
    {
        lock (_lock)
        {
            _names.Remove(folded);
        }
    }

    private static TimeSpan DelayAfter(int tries) => tries < FreeTries
        ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, tries - FreeTries), Longest.TotalSeconds));

    /// <summary>Forgets what waits least when too many names were tried.</summary>
    private void MakeRoom()
    {
        if (_names.Count < MostNames)
        {
            return;
        }

        foreach (var old in _names.OrderBy(n => n.Value.Next).Take(MostNames / 10).Select(n => n.Key).ToList())
        {
            _names.Remove(old);
        }
    }
}

using System.Security.Cryptography;

namespace Helpline.Forwarding;

/// <summary>Draws how long a part is held: 5 to 65 minutes at random, or not at all when the person chose so.</summary>
internal sealed class HoldSpan(ForwardingSettings settings, TimeProvider time)
{
    private const int Shortest = 13;

    public Release Draw(string urgency)
    {
        var now = time.GetUtcNow();
        if (urgency is "danger" or "now" || settings.Hold == TimeSpan.Zero)
        {
            return new(0, DateOnly.FromDateTime(now.UtcDateTime));
        }

        var longest = (int)settings.Hold.TotalMilliseconds;
        var due = now.AddMilliseconds(RandomNumberGenerator.GetInt32(longest / Shortest, longest + 1));
        return new(due.ToUnixTimeSeconds() + 1, DateOnly.FromDateTime(due.UtcDateTime));
    }
}

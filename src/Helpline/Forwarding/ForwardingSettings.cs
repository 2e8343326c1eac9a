using System.Globalization;

namespace Helpline.Forwarding;

/// <summary>How long tips are held. Zero is for the demo alone: it would let order and time tell who wrote.</summary>
internal sealed class ForwardingSettings
{
    private const string HoldKey = "Forwarding:Hold";

    /// <summary>No hold may be longer.</summary>
    public static readonly TimeSpan LongestHold = TimeSpan.FromDays(1);

    /// <summary><c>Forwarding:Hold</c>: the longest hold; the shortest is a thirteenth of it.</summary>
    public TimeSpan Hold { get; set; } = TimeSpan.FromMinutes(65);

    /// <summary>The settings as they stand; what can't be understood keeps its default and is a fault.</summary>
    public static ForwardingSettings From(IConfiguration configuration, ICollection<string> faults)
    {
        var settings = new ForwardingSettings();
        if (configuration[HoldKey] is { Length: > 0 } text)
        {
            if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var hold))
            {
                settings.Hold = hold;
            }
            else
            {
                faults.Add($"{HoldKey} must be a span like 01:05:00.");
            }
        }

        return settings;
    }

    public void Check(bool isDemo, ICollection<string> faults)
    {
        if (Hold < TimeSpan.Zero || Hold > LongestHold)
        {
            faults.Add($"{HoldKey} must lie between zero and one day.");
        }
        else if (Hold == TimeSpan.Zero && !isDemo)
        {
            faults.Add($"{HoldKey} may be zero only in the demo.");
        }
    }
}

using System.Globalization;
using Helpline.Forwarding.Outgoing;

namespace Helpline.Forwarding;

/// <summary>How long tips are held, and where deliveries may go. A hold of zero is for the demo alone: it would let order and time tell who wrote.</summary>
internal sealed class ForwardingSettings
{
    private const string HoldKey = "Forwarding:Hold";
    private const string NetworksKey = "Forwarding:AllowedNetworks";
    private const string HttpKey = "Forwarding:AllowHttp";

    /// <summary>No hold may be longer.</summary>
    public static readonly TimeSpan LongestHold = TimeSpan.FromDays(1);

    /// <summary><c>Forwarding:Hold</c>: the longest hold; the shortest is a thirteenth of it.</summary>
    public TimeSpan Hold { get; set; } = TimeSpan.FromMinutes(65);

    /// <summary><c>Forwarding:AllowedNetworks</c>: networks in CIDR form, with commas between, to which deliveries may go besides public addresses.</summary>
    public string AllowedNetworks { get; set; } = "";

    /// <summary><c>Forwarding:AllowHttp</c>: an agency's system may be reached without TLS.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>The settings as they stand; what can't be understood keeps its default and is a fault.</summary>
    public static ForwardingSettings From(IConfiguration configuration, ICollection<string> faults)
    {
        var settings = new ForwardingSettings { AllowedNetworks = configuration[NetworksKey] ?? "" };
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

        if (configuration[HttpKey] is { Length: > 0 } yes)
        {
            if (bool.TryParse(yes, out var allow))
            {
                settings.AllowHttp = allow;
            }
            else
            {
                faults.Add($"{HttpKey} must be true or false.");
            }
        }

        return settings;
    }

    public void Check(bool isDemo, bool isDevelopment, ICollection<string> faults)
    {
        if (Hold < TimeSpan.Zero || Hold > LongestHold)
        {
            faults.Add($"{HoldKey} must lie between zero and one day.");
        }
        else if (Hold == TimeSpan.Zero && !isDemo)
        {
            faults.Add($"{HoldKey} may be zero only in the demo.");
        }

        if (AddressRules.ReadNetworks(AllowedNetworks) is not { } networks)
        {
            faults.Add($"{NetworksKey} must be networks like 10.1.0.0/16, fd00:7::/32.");
        }
        else if (!isDevelopment && networks.Any(network => AddressTable.IsLoopback(network.BaseAddress)))
        {
            faults.Add($"{NetworksKey} may hold the loopback in Development only.");
        }
    }

    /// <summary>Whom deliveries may be brought to.</summary>
    public AddressRules Rules(bool isDevelopment) => new(AddressRules.ReadNetworks(AllowedNetworks) ?? [], isDevelopment, AllowHttp);
}

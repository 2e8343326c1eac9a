using System.Net;

namespace Helpline.Forwarding.Outgoing;

/// <summary>
/// Whom we may connect to: public addresses, and networks that the operator named. Loopback only in Development and only
/// when named; link-local, multicast and the clouds' metadata never.
/// </summary>
/// <param name="Allowed">Networks besides the public ones.</param>
internal sealed record AddressRules(IReadOnlyList<IPNetwork> Allowed, bool IsDevelopment, bool AllowHttp)
{
    public bool Takes(IPAddress address)
    {
        if (AddressTable.IsNever(address))
        {
            return false;
        }

        var named = AddressTable.Has(Allowed, AddressTable.Unwrapped(address));
        return AddressTable.IsLoopback(address) ? IsDevelopment && named : named || AddressTable.IsPublic(address);
    }

    public bool Takes(Uri address) => address.Scheme == Uri.UriSchemeHttps || (AllowHttp && address.Scheme == Uri.UriSchemeHttp);

    /// <returns>The networks of a comma-separated list of CIDR, or null when one cannot be understood.</returns>
    public static IReadOnlyList<IPNetwork>? ReadNetworks(string list)
    {
        var networks = new List<IPNetwork>();
        foreach (var text in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IPNetwork.TryParse(text, out var network))
            {
                return null;
            }

            networks.Add(network);
        }

        return networks;
    }
}

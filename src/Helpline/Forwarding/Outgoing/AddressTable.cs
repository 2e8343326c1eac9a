using System.Net;
using System.Net.Sockets;

namespace Helpline.Forwarding.Outgoing;

/// <summary>
/// What kind of place an address is: public, or inside somebody's house, or one that nobody may ever be sent to. Pure.
/// An address that wraps an IPv4 one is that one.
/// </summary>
internal static class AddressTable
{
    private static readonly IPNetwork[] NotPublic4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    /// <summary>Teredo and all else of the protocols' own, documentation, 6to4.</summary>
    private static readonly IPNetwork[] NotPublic6 = Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>This very machine, the neighbours on the wire, everybody at once, and where clouds hand out their secrets.</summary>
    private static readonly IPNetwork[] Never = Networks(
        "0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "255.255.255.255/32", "100.100.100.200/32", "168.63.129.16/32", "192.0.0.192/32",
        "::/128", "fe80::/10", "fec0::/10", "ff00::/8", "fd00:ec2::254/128", "fd20:ce::254/128");

    private static readonly IPNetwork[] Loopback = Networks("127.0.0.0/8", "::1/128");

    public static bool IsLoopback(IPAddress address) => Has(Loopback, Unwrapped(address));

    /// <summary>No setting opens these.</summary>
    public static bool IsNever(IPAddress address)
    {
        var inner = Unwrapped(address);
        return Has(Never, inner) || (Tunnelled(inner) is { } far && (Has(Never, far) || Has(Loopback, far)));
    }

    public static bool IsPublic(IPAddress address)
    {
        var inner = Unwrapped(address);
        return inner.AddressFamily == AddressFamily.InterNetwork
            ? !Has(NotPublic4, inner)
            : Global6.Contains(inner) && inner.ScopeId == 0 && !Has(NotPublic6, inner);
    }

    /// <summary>The IPv4 address behind a mapped or a NAT64 one; any other address itself.</summary>
    public static IPAddress Unwrapped(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : address.AddressFamily == AddressFamily.InterNetworkV6 && Nat64.Contains(address) ? new(address.GetAddressBytes().AsSpan(12))
        : address;

    public static bool Has(IEnumerable<IPNetwork> networks, IPAddress address) => networks.Any(network => network.Contains(address));

    /// <summary>Where a 6to4 address leads.</summary>
    private static IPAddress? Tunnelled(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 && address.GetAddressBytes() is [0x20, 0x02, var a, var b, var c, var d, ..] ? new([a, b, c, d]) : null;

    private static IPNetwork[] Networks(params string[] texts) => [.. texts.Select(text => IPNetwork.Parse(text))];
}

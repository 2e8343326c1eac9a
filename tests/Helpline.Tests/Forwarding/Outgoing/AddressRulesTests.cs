using System.Net;
using Helpline.Forwarding.Outgoing;

namespace Helpline.Tests.Forwarding.Outgoing;

public sealed class AddressRulesTests
{
    private static readonly AddressRules Strict = Rules("");

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("192.167.255.255")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.1")]
    [InlineData("223.255.255.254")]
    [InlineData("2a02:6b8::1")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    public void Public_addresses_are_taken(string address) => Assert.True(Strict.Takes(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.255")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.7")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("168.63.129.16")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::8.8.8.8")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("64:ff9b::127.0.0.1")]
    [InlineData("64:ff9b:1::8.8.8.8")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("2001:2::1")]
    [InlineData("2001:10::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("2002:808:808::1")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("febf::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void Nothing_else_is_taken_unless_it_is_named(string address) => Assert.False(Strict.Takes(IPAddress.Parse(address)));

    [Theory]
    [InlineData("10.1.0.0/16", "10.1.2.3", true)]
    [InlineData("10.1.0.0/16", "::ffff:10.1.2.3", true)]
    [InlineData("10.1.0.0/16", "64:ff9b::10.1.2.3", true)]
    [InlineData("10.1.0.0/16", "10.2.2.3", false)]
    [InlineData("fd00:7::/32", "fd00:7::9", true)]
    [InlineData("127.0.0.0/8", "127.0.0.1", false)]
    [InlineData("::1/128", "::1", false)]
    [InlineData("::ffff:0:0/96", "127.0.0.1", false)]
    [InlineData("0.0.0.0/0", "10.2.2.3", true)]
    [InlineData("0.0.0.0/0", "127.0.0.1", false)]
    [InlineData("0.0.0.0/0", "169.254.169.254", false)]
    [InlineData("0.0.0.0/0", "0.0.0.0", false)]
    [InlineData("0.0.0.0/0", "224.0.0.1", false)]
    [InlineData("0.0.0.0/0", "100.100.100.200", false)]
    [InlineData("::/0", "fe80::1", false)]
    [InlineData("::/0", "fd00:ec2::254", false)]
    [InlineData("::/0", "2002:7f00:1::1", false)]
    [InlineData("::/0", "2002:a9fe:a9fe::1", false)]
    public void A_named_network_opens_what_may_be_opened(string networks, string address, bool taken) =>
        Assert.Equal(taken, Rules(networks).Takes(IPAddress.Parse(address)));

    [Fact]
    public void In_Development_the_loopback_is_taken_once_it_is_named()
    {
        Assert.False(Rules("", isDevelopment: true).Takes(IPAddress.Loopback));
        Assert.True(Rules("127.0.0.0/8", isDevelopment: true).Takes(IPAddress.Loopback));
        Assert.False(Rules("127.0.0.0/8", isDevelopment: true).Takes(IPAddress.IPv6Loopback));
    }

    [Fact]
    public void Without_a_setting_only_https_is_spoken()
    {
        Assert.True(Strict.Takes(new Uri("https://a.example/")));
        Assert.False(Strict.Takes(new Uri("http://a.example/")));
        Assert.True((Strict with { AllowHttp = true }).Takes(new Uri("http://a.example/")));
        Assert.False((Strict with { AllowHttp = true }).Takes(new Uri("ftp://a.example/")));
    }

    private static AddressRules Rules(string networks, bool isDevelopment = false) =>
        new(AddressRules.ReadNetworks(networks)!, isDevelopment, AllowHttp: false);
}

using Helpline.Forwarding;
using Microsoft.Extensions.Configuration;

namespace Helpline.Tests.Forwarding;

public sealed class ForwardingSettingsTests
{
    [Theory]
    [InlineData(null, false, 0)]
    [InlineData("00:00:03", false, 0)]
    [InlineData("00:00:00", true, 0)]
    [InlineData("00:00:00", false, 1)]
    [InlineData("-00:00:01", true, 1)]
    [InlineData("2.00:00:00", false, 1)]
    [InlineData("soon", false, 1)]
    public void A_hold_is_a_span_and_zero_only_in_the_demo(string? hold, bool isDemo, int expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Forwarding:Hold", hold)]).Build();
        var faults = new List<string>();
        ForwardingSettings.From(configuration, faults).Check(isDemo, isDevelopment: false, faults);
        Assert.Equal(expected, faults.Count);
    }

    [Theory]
    [InlineData("", false, 0)]
    [InlineData("10.1.0.0/16, fd00:7::/32", false, 0)]
    [InlineData("10.1.0.0", false, 1)]
    [InlineData("10.1.0.0/33", false, 1)]
    [InlineData("everywhere", false, 1)]
    [InlineData("127.0.0.0/8", false, 1)]
    [InlineData("::1/128", false, 1)]
    [InlineData("127.0.0.0/8", true, 0)]
    public void Networks_are_in_CIDR_form_and_the_loopback_is_for_Development_alone(string networks, bool isDevelopment, int expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Forwarding:AllowedNetworks", networks)]).Build();
        var faults = new List<string>();
        ForwardingSettings.From(configuration, faults).Check(isDemo: false, isDevelopment, faults);
        Assert.Equal(expected, faults.Count);
    }
}

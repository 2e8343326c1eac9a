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
        ForwardingSettings.From(configuration, faults).Check(isDemo, faults);
        Assert.Equal(expected, faults.Count);
    }
}

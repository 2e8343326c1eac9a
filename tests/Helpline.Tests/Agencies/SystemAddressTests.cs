using Helpline.Tests.Support.Systems;
using Helpline.Tests.Tips;

namespace Helpline.Tests.Agencies;

public sealed class SystemAddressTests
{
    [Theory]
    [InlineData("https://cases.example.org/tips?line=7", null)]
    [InlineData("http://cases.example.org/tips", null)] // allowed by a setting of this house
    [InlineData("ftp://cases.example.org/tips", "bad-url")]
    [InlineData("https://user:word@cases.example.org/", "bad-url")]
    [InlineData("\"https://cases.example.org/#part\"", "bad-url")]
    [InlineData("https://", "bad-url")]
    [InlineData("/tips", "bad-url")]
    public async Task The_address_of_a_system_is_checked_when_it_is_imported(string url, string? rule)
    {
        await using var house = await TipHouse.OpenAsync();
        var outcome = await house.ImportAsync(SystemFile.With(TipHouse.Demo, (SystemFile.Narcotics, url)));
        Assert.Equal(rule, outcome.Faults.Select(fault => fault.Rule).Distinct().SingleOrDefault());
    }

    [Theory]
    [InlineData("transport: webhook", "bad-url")]
    [InlineData("url: https://cases.example.org/", "url-unused")]
    [InlineData("transport: pigeon", "unknown-transport")]
    public async Task A_road_and_its_address_belong_together(string line, string rule)
    {
        await using var house = await TipHouse.OpenAsync();
        var outcome = await house.ImportAsync(TipHouse.Demo.Replace(
            "      - code: narcotics\n", $"      - code: narcotics\n        {line}\n", StringComparison.Ordinal));
        Assert.Equal(rule, Assert.Single(outcome.Faults.Select(fault => fault.Rule).Distinct()));
    }
}

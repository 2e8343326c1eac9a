using Helpline.Facilities.Search;

namespace Helpline.Tests.Facilities.Search;

public sealed class NameDistanceTests
{
    [Theory]
    [InlineData("караганда", "караганда", 0)]
    [InlineData("бишкег", "бишкек", 0.5)]
    [InlineData("токмек", "токмок", 0.5)]
    [InlineData("бишек", "бишкек", 1)]
    [InlineData("карагнада", "караганда", 0.8)]
    [InlineData("соцум", "социум", 0.7)]
    public void A_slip_costs_as_much_as_it_misleads(string one, string other, double cost)
    {
        Assert.Equal(cost, NameDistance.Between(one, other, 2), 3);
        Assert.Equal(cost, NameDistance.Between(other, one, 2), 3);
    }

    [Theory]
    [InlineData("тараз", "шымкент")]
    [InlineData("1010", "1011")]
    [InlineData("", "тараз")]
    public void What_is_beyond_the_bound_is_far(string one, string other) => Assert.Equal(NameDistance.Beyond, NameDistance.Between(one, other, 2));
}

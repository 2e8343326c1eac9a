using Helpline.Facilities.Register;
using Helpline.Tests.Support;

namespace Helpline.Tests.Facilities.Register;

public sealed class CountryTimeTests
{
    [Theory]
    [InlineData("KZ", "2026-11-22T23:30:00")]
    [InlineData("KG", "2026-11-23T00:30:00")]
    public void Kazakhstan_is_five_hours_ahead_and_Kyrgyzstan_six(string country, string local)
    {
        var clock = new TestClock(new DateTimeOffset(2026, 11, 22, 18, 30, 0, TimeSpan.Zero));
        var now = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(now, CountryTime.Now(country, clock));
        Assert.Equal(DateOnly.FromDateTime(now), CountryTime.Today(country, clock));
    }
}

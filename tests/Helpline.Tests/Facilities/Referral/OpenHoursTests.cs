using Helpline.Facilities.Referral;
using Helpline.Facilities.Register;

namespace Helpline.Tests.Facilities.Referral;

public sealed class OpenHoursTests
{
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly DayOfWeek[] All = [.. Weekdays, DayOfWeek.Saturday, DayOfWeek.Sunday];

    // 25 November 2026 is a Wednesday.
    [Theory]
    [InlineData("2026-11-25 07:59", false)]
    [InlineData("2026-11-25 08:00", true)]
    [InlineData("2026-11-25 17:59", true)]
    [InlineData("2026-11-25 18:00", false)]
    [InlineData("2026-11-28 12:00", false)]
    public void By_day(string now, bool isOpen) =>
        Assert.Equal(isOpen ? OpenState.Open : OpenState.Closed, OpenHours.At([new(null, Weekdays, new(8, 0), new(18, 0))], [], At(now)));

    [Theory]
    [InlineData("2026-11-27 23:00", true)]
    [InlineData("2026-11-28 05:59", true)]
    [InlineData("2026-11-28 06:00", false)]
    [InlineData("2026-11-29 02:00", false)]
    [InlineData("2026-11-23 02:00", false)]
    public void Over_night(string now, bool isOpen) =>
        Assert.Equal(isOpen ? OpenState.Open : OpenState.Closed, OpenHours.At([new(null, Weekdays, new(20, 0), new(6, 0))], [], At(now)));

    [Fact]
    public void Day_and_night() => Assert.Equal(OpenState.Open, OpenHours.At([new(null, All, null, null)], [], At("2026-11-29 03:00")));

    [Fact]
    public void The_part_that_is_asked_for_counts()
    {
        OpenTime[] hours = [new(OpenPart.Admission, All, null, null), new(OpenPart.Outpatient, Weekdays, new(8, 0), new(18, 0))];
        Assert.Equal(OpenState.Open, OpenHours.At(hours, [CareKind.Detox], At("2026-11-25 03:00")));
        Assert.Equal(OpenState.Closed, OpenHours.At(hours, [CareKind.Counselling], At("2026-11-25 03:00")));
    }

    [Fact]
    public void Who_does_not_know_is_served_wherever_somebody_is() => Assert.Equal(
        OpenState.Open,
        OpenHours.At([new(OpenPart.Admission, All, null, null), new(OpenPart.Outpatient, Weekdays, new(8, 0), new(18, 0))], [], At("2026-11-25 03:00")));

    [Fact]
    public void Hours_of_a_phone_or_none_tell_nothing()
    {
        Assert.Equal(OpenState.Unknown, OpenHours.At([], [], At("2026-11-25 12:00")));
        Assert.Equal(OpenState.Unknown, OpenHours.At([new(OpenPart.Phone, All, null, null)], [], At("2026-11-25 12:00")));
    }

    private static DateTime At(string now) => DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
}

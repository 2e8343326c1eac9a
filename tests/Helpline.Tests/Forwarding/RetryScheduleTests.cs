using Helpline.Forwarding;

namespace Helpline.Tests.Forwarding;

public sealed class RetryScheduleTests
{
    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(3, 120)]
    [InlineData(8, 3_840)]
    [InlineData(10, 15_360)]
    [InlineData(11, 21_600)]
    [InlineData(12, 21_600)]
    [InlineData(2_000, 21_600)]
    public void The_longest_wait_doubles_up_to_six_hours(int attempts, int seconds)
    {
        Assert.Equal(seconds, RetrySchedule.Next(attempts, TimeSpan.Zero, 0.999999)!.Value.TotalSeconds, tolerance: 1);
        Assert.Equal(seconds / 2d, RetrySchedule.Next(attempts, TimeSpan.Zero, 0.5)!.Value.TotalSeconds, tolerance: 1);
        Assert.Equal(TimeSpan.Zero, RetrySchedule.Next(attempts, TimeSpan.Zero, 0));
    }

    [Theory]
    [InlineData(13.99, false)]
    [InlineData(14, true)]
    [InlineData(400, true)]
    public void It_parks_after_fourteen_days_and_not_before(double days, bool parks) =>
        Assert.Equal(parks, RetrySchedule.Next(80, TimeSpan.FromDays(days), 0.5) is null);
}

using Helpline.Channels.Telegram.Setup;
using Helpline.Sessions;
using Helpline.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Helpline.Tests.Channels.Telegram.Setup;

/// <summary>When somebody else's use of the token closes the intake of this channel, and when not.</summary>
public sealed class TokenAlarmTests
{
    private readonly TestClock _clock = new();
    private readonly ChannelIntake _intake = new();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 60)]
    [InlineData(0, 119)]
    [InlineData(0, 600)]
    [InlineData(0, 700, 1400)]
    public void One_conflict_and_a_short_overlap_are_an_old_instance_that_ends(params int[] seconds) => Assert.False(AfterConflicts(seconds));

    [Theory]
    [InlineData(0, 120)]
    [InlineData(0, 599)]
    [InlineData(0, 30, 60, 90, 121)]
    [InlineData(0, 700, 821)]
    public void Two_over_two_minutes_without_a_quiet_ten_between_close_the_intake(params int[] seconds)
    {
        Assert.True(AfterConflicts(seconds));
        Assert.False(_intake.IsOpen("telegram"));
        Assert.True(_intake.IsOpen("web"));
    }

    [Fact]
    public void A_foreign_webhook_does_at_once()
    {
        var alarm = Alarm();
        alarm.ForeignWebhook();
        Assert.True(alarm.IsRaised);
        Assert.False(_intake.IsOpen("telegram"));
    }

    private bool AfterConflicts(int[] seconds)
    {
        var alarm = Alarm();
        var at = 0;
        foreach (var second in seconds)
        {
            _clock.Move(TimeSpan.FromSeconds(second - at));
            at = second;
            alarm.Conflict();
        }

        Assert.Equal(_intake.IsOpen("telegram"), !alarm.IsRaised);
        return alarm.IsRaised;
    }

    private TokenAlarm Alarm() => new(_intake, _clock, NullLogger<TokenAlarm>.Instance);
}

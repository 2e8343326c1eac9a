using Helpline.Channels.Telegram.Incoming;

namespace Helpline.Tests.Channels.Telegram.Incoming;

/// <summary>Only what fails while others succeed is given up.</summary>
public sealed class FailuresTests
{
    [Fact]
    public void Five_failures_while_another_succeeded_are_enough()
    {
        var failures = new Failures();
        Assert.False(failures.Failed(1));
        failures.Succeeded(2);
        Assert.All(Enumerable.Range(0, 3), _ => Assert.False(failures.Failed(1)));
        Assert.True(failures.Failed(1));
    }

    [Fact]
    public void While_nothing_succeeds_nothing_is_given_up()
    {
        var failures = new Failures();
        failures.Succeeded(2);
        Assert.All(Enumerable.Range(0, 50), _ => Assert.False(failures.Failed(1)));
        failures.Succeeded(3);
        Assert.True(failures.Failed(1));
    }

    [Fact]
    public void A_success_forgets_the_failures_before()
    {
        var failures = new Failures();
        Assert.All(Enumerable.Range(0, 4), _ => Assert.False(failures.Failed(1)));
        failures.Succeeded(1);
        Assert.False(failures.Failed(1));
    }
}

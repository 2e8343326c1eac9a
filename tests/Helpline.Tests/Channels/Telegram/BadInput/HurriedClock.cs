using Helpline.Tests.Support;

namespace Helpline.Tests.Channels.Telegram.BadInput;

/// <summary>The time of a <see cref="TestClock"/>, in which waits of one length are over sooner.</summary>
internal sealed class HurriedClock(TimeSpan wait, TimeSpan instead) : TimeProvider
{
    private readonly TestClock _clock = new();

    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime == wait ? instead : dueTime, period);
}

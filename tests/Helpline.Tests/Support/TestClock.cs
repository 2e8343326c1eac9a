namespace Helpline.Tests.Support;

/// <summary>A clock that moves only when a test moves it.</summary>
internal sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    internal TestClock()
        : this(new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.Zero))
    {
    }

    public override DateTimeOffset GetUtcNow() => _now;

    internal void Move(TimeSpan forward) => _now += forward;
}

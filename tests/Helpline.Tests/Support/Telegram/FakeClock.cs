namespace Helpline.Tests.Support.Telegram;

/// <summary>The fake's own time: runs like the real one, and a test can set it forward.</summary>
internal sealed class FakeClock : TimeProvider
{
    private long shift;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref shift));

    internal void Move(TimeSpan forward) => Interlocked.Add(ref shift, forward.Ticks);
}

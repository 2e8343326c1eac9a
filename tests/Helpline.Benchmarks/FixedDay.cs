namespace Helpline.Benchmarks;

/// <summary>A noon on which every synthetic check is fresh.</summary>
internal sealed class FixedDay : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 25, 7, 0, 0, TimeSpan.Zero);
}

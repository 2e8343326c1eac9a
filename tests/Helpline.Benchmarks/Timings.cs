namespace Helpline.Benchmarks;

/// <summary>
/// Milliseconds of processor time of many questions after a warming up: of each the best of three. What a busy machine adds is not
/// measured; on one core that is idle else it is the time on the wall.
/// </summary>
internal sealed class Timings
{
    private const int Tries = 3;
    private readonly double[] _sorted;

    private Timings(IEnumerable<double> milliseconds) => _sorted = [.. milliseconds.Order()];

    internal double Median => At(0.5);

    internal double P99 => At(0.99);

    internal static Timings Of<T>(IReadOnlyList<T> questions, Action<T> ask)
    {
        foreach (var question in questions.Take(200))
        {
            ask(question);
        }

        var times = new List<double>(questions.Count);
        foreach (var question in questions)
        {
            times.Add(Enumerable.Range(0, Tries).Min(_ => Once(question, ask)));
        }

        return new(times);
    }

    private static double Once<T>(T question, Action<T> ask)
    {
        var start = Environment.CpuUsage.TotalTime;
        ask(question);
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private double At(double share) => _sorted[Math.Min(_sorted.Length - 1, (int)(_sorted.Length * share))];
}

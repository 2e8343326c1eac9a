namespace Helpline.Tests.Journeys.Marks;

/// <summary>Looks for marks in bytes, in every form and also inside what is compressed there.</summary>
internal sealed class MarkSearch(IEnumerable<Mark> marks)
{
    private const int Depth = 2;
    private readonly List<Mark> marks = [.. marks];

    /// <returns>One sentence a finding; empty: nothing.</returns>
    internal IReadOnlyList<string> In(IEnumerable<(string Place, byte[] Bytes)> sinks) =>
        [.. sinks.SelectMany(sink => In(sink.Place, sink.Bytes, Depth)).Distinct()];

    private IEnumerable<string> In(string place, byte[] bytes, int depth)
    {
        foreach (var mark in marks)
        {
            foreach (var (form, pattern) in mark.Patterns)
            {
                if (bytes.AsSpan().IndexOf(pattern) >= 0)
                {
                    yield return $"\"{mark.Name}\" as {form} in {place}";
                }
            }
        }

        if (depth > 0)
        {
            foreach (var found in Inflated.In(bytes).SelectMany(part => In($"what is compressed in {place}", part, depth - 1)))
            {
                yield return found;
            }
        }
    }
}

using System.Buffers;
using System.Text;

namespace Helpline.Tests.Journeys.Marks;

/// <summary>Looks for marks in bytes, in every form and also inside what is compressed there.</summary>
internal sealed class MarkSearch
{
    private const int Depth = 2;
    private readonly List<Mark> marks;

    /// <summary>All patterns at once, each byte as one character: tells fast that there is nothing.</summary>
    private readonly SearchValues<string> anything;

    internal MarkSearch(IEnumerable<Mark> marks)
    {
        this.marks = [.. marks];
        anything = SearchValues.Create([.. this.marks.SelectMany(mark => mark.Patterns).Select(p => Encoding.Latin1.GetString(p.Bytes))], StringComparison.Ordinal);
    }

    /// <returns>One sentence a finding; empty: nothing.</returns>
    internal IReadOnlyList<string> In(IEnumerable<(string Place, byte[] Bytes)> sinks) =>
        [.. sinks.SelectMany(sink => In(sink.Place, sink.Bytes, Depth)).Distinct()];

    private IEnumerable<string> In(string place, byte[] bytes, int depth)
    {
        var suspects = Encoding.Latin1.GetString(bytes).AsSpan().ContainsAny(anything) ? marks : [];
        foreach (var mark in suspects)
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

using System.Globalization;
using System.Text;

namespace Helpline.Upkeep;

/// <summary>
/// What /metrics shows: counts as they stood at the last full hour, so that watching them tells nobody when someone wrote.
/// Never holds a label of a tip, an agency's name or a person.
/// </summary>
internal sealed class PublishedCounts
{
    private volatile IReadOnlyList<KeyValuePair<string, long>> counts = [];

    internal void Publish(IReadOnlyList<KeyValuePair<string, long>> now) => counts = now;

    internal string AsPrometheusText()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in counts)
        {
            text.Append("# TYPE ").Append(name).Append(" gauge\n");
            text.Append(name).Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.ToString();
    }
}

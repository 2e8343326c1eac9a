using System.Globalization;
using System.Text.RegularExpressions;

namespace Helpline.Facilities.Register.Starting;

/// <summary>
/// Hours as the seed table words them ("admission 24/7; registry Mon-Fri 08:00-17:00, Sat to 15:00"). "to" keeps the hour of
/// opening named just before. What is worded otherwise is left out: the operator reads it in the note.
/// </summary>
internal static partial class SeedHours
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static IReadOnlyList<OpenTime> Of(string words) =>
        [.. words.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(OfPart)];

    private static IEnumerable<OpenTime> OfPart(string words)
    {
        var (name, rest) = words.Split(' ', 2) is [var first, var others] ? (first, others) : ("", "");
        if (!Enum.TryParse<OpenPart>(name, ignoreCase: true, out var part))
        {
            return [];
        }

        return rest == "24/7" ? [new(part, [.. Week(0, 6)], null, null)] : Spans(part, rest);
    }

    private static IEnumerable<OpenTime> Spans(OpenPart part, string words)
    {
        TimeOnly? opens = null;
        foreach (var span in words.Split(',', StringSplitOptions.TrimEntries))
        {
            var match = Span().Match(span);
            if (match.Groups["opens"] is { Success: true, Value: var text })
            {
                opens = Time(text);
            }

            if (match.Success && opens is not null)
            {
                var from = Array.IndexOf(Days, match.Groups["from"].Value);
                var to = match.Groups["to"].Success ? Array.IndexOf(Days, match.Groups["to"].Value) : from;
                yield return new(part, [.. Week(from, to)], opens, Time(match.Groups["closes"].Value));
            }
        }
    }

    /// <summary>Our weeks begin on Monday, those of .NET on Sunday.</summary>
    private static IEnumerable<DayOfWeek> Week(int from, int to) => Enumerable.Range(from, to - from + 1).Select(day => (DayOfWeek)((day + 1) % 7));

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<from>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(?<to>Tue|Wed|Thu|Fri|Sat|Sun))? ((?<opens>[0-9]{2}:[0-9]{2})-|to )(?<closes>[0-9]{2}:[0-9]{2})$")]
    private static partial Regex Span();
}

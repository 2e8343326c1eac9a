using System.Globalization;
using System.Text.RegularExpressions;

namespace Helpline.Facilities.Register.Starting;

/// <summary>
/// Hours as the seed table words them ("admission 24/7; registry Mon-Fri 08:00-17:00, Sat to 15:00"). "to" keeps the hour of
/// opening named just before. What is worded otherwise is left out: the operator reads it in the note. What no clock or week has
/// is left out too, and told by <see cref="Impossible"/>.
/// </summary>
internal static partial class SeedHours
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static IReadOnlyList<OpenTime> Of(string words) =>
        [.. words.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(OfPart)];

    /// <summary>Spans that are worded as they should be, with an hour or an order of days that there is not.</summary>
    public static IReadOnlyList<string> Impossible(string words) =>
    [
        .. words.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(part => part.Split(' ', 2) is [_, var spans] ? spans.Split(',', StringSplitOptions.TrimEntries) : [])
            .Where(span => Span().Match(span) is { Success: true } match && !IsPossible(match)),
    ];

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

            if (match.Success && opens is not null && IsPossible(match))
            {
                var (from, to) = DaysOf(match);
                yield return new(part, [.. Week(from, to)], opens, Time(match.Groups["closes"].Value));
            }
        }
    }

    private static bool IsPossible(Match match) =>
        DaysOf(match) is var (from, to) && from <= to
        && (!match.Groups["opens"].Success || Time(match.Groups["opens"].Value) is not null)
        && Time(match.Groups["closes"].Value) is not null;

    private static (int From, int To) DaysOf(Match match)
    {
        var from = Array.IndexOf(Days, match.Groups["from"].Value);
        return (from, match.Groups["to"].Success ? Array.IndexOf(Days, match.Groups["to"].Value) : from);
    }

    /// <summary>Our weeks begin on Monday, those of .NET on Sunday.</summary>
    private static IEnumerable<DayOfWeek> Week(int from, int to) => Enumerable.Range(from, to - from + 1).Select(day => (DayOfWeek)((day + 1) % 7));

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    [GeneratedRegex(@"^(?<from>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(?<to>Tue|Wed|Thu|Fri|Sat|Sun))? ((?<opens>[0-9]{2}:[0-9]{2})-|to )(?<closes>[0-9]{2}:[0-9]{2})$")]
    private static partial Regex Span();
}

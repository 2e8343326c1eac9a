using System.Globalization;
using Helpline.Dialogs.Model;
using Helpline.Facilities.Register;

namespace Helpline.Sessions.Acts;

/// <summary>Words the hours of a facility: days in a row as a range, a part that has hours of its own by its name.</summary>
internal sealed class CareHours(DialogBook book)
{
    private const int Week = 7;

    /// <returns>Null when no source tells them.</returns>
    public string? Of(Facility facility, string language) => facility.Hours.Count == 0
        ? null
        : Phrase(language, "hours").Replace("{words}", string.Join("; ", facility.Hours.Select(time => One(time, language))), StringComparison.Ordinal);

    private string One(OpenTime time, string language)
    {
        var part = time.For is { } open ? Phrase(language, $"part.{Word(open)}") + ": " : "";
        var span = time.Opens is { } opens && time.Closes is { } closes ? $"{Hour(opens)}–{Hour(closes)}" : Phrase(language, "round-the-clock");
        return $"{part}{Days(time.Days, language)} {span}";
    }

    private string Days(IReadOnlyList<DayOfWeek> days, string language)
    {
        var numbers = days.Select(Number).Distinct().Order().ToList();
        if (numbers.Count is 0 or Week)
        {
            return Phrase(language, "every-day");
        }

        var words = Phrase(language, "days").Split('|');
        var ranges = new List<(int From, int To)>();
        foreach (var number in numbers)
        {
            if (ranges is [.., var last] && last.To == number - 1)
            {
                ranges[^1] = (last.From, number);
            }
            else
            {
                ranges.Add((number, number));
            }
        }

        return string.Join(", ", ranges.Select(range => range.From == range.To ? words[range.From] : $"{words[range.From]}–{words[range.To]}"));
    }

    // Monday is the first day here.
    private static int Number(DayOfWeek day) => ((int)day + Week - 1) % Week;

    private static string Hour(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Word(OpenPart part) => part switch
    {
        OpenPart.Admission => "admission",
        OpenPart.Outpatient => "outpatient",
        OpenPart.Registry => "registry",
        _ => "phone",
    };

    private string Phrase(string language, string key) => book.Phrase(language, $"care.{key}");
}

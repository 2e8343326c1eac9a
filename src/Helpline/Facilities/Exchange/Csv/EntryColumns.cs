using System.Globalization;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Csv;

/// <summary>The columns whose cells hold entries of keys and values: phones, hours, the point, origins of single facts.</summary>
internal static class EntryColumns
{
    private static readonly string[] WeekDays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static CsvColumn Phones { get; } = new(
        "phones",
        $"entries of number, role ({EnumWord.All<PhoneRole>()}), round-the-clock (yes), label",
        f => CellText.List(f.Phones.Select(p => Entry.Write(
            ("number", p.Number), ("role", EnumWord.Of(p.Role)), ("round-the-clock", p.RoundTheClock ? "yes" : null), ("label", p.Label)))),
        (f, c) => f with
        {
            Phones = [.. c.Entries("number", "role", "round-the-clock", "label")
                .Select(e => new FacilityPhone(e.Need("number"), e.Word<PhoneRole>("role"), e.YesNo("round-the-clock", otherwise: false), e.Find("label")))],
        });

    public static CsvColumn Hours { get; } = new(
        "hours",
        $"entries of for ({EnumWord.All<OpenPart>()}; left out: all of it), days (mon to sun, commas between), opens, closes; without the two: day and night",
        f => CellText.List(f.Hours.Select(WriteHours)),
        (f, c) => f with { Hours = [.. c.Entries("for", "days", "opens", "closes").Select(ReadHours)] });

    public static CsvColumn Point { get; } = new(
        "point",
        "latitude, longitude, building (yes; no: the middle of its town)",
        f => f.Point is { } p ? Entry.Write(("latitude", Degrees(p.Latitude)), ("longitude", Degrees(p.Longitude)), ("building", YesNo(p.Building))) : "",
        (f, c) => c.Entries("latitude", "longitude", "building") is [var e, ..]
            ? f with { Point = new(e.Degrees("latitude"), e.Degrees("longitude"), e.YesNo("building", otherwise: false)) }
            : f);

    public static CsvColumn Origins { get; } = new(
        "origins",
        "origins of single facts: entries of fact (the property's name, as freeCare), source, date",
        f => CellText.List(f.Origins.OrderBy(o => o.Key, StringComparer.Ordinal)
            .Select(o => Entry.Write(("fact", o.Key), ("source", o.Value.Source), ("date", o.Value.Date)))),
        (f, c) => f with { Origins = ReadOrigins(c) });

    public static string YesNo(bool yes) => yes ? "yes" : "no";

    private static string WriteHours(OpenTime hours) => Entry.Write(
        ("for", hours.For is { } part ? EnumWord.Of(part) : null),
        ("days", string.Join(',', hours.Days.Select(day => WeekDays[((int)day + 6) % 7]))),
        ("opens", Time(hours.Opens)),
        ("closes", Time(hours.Closes)));

    private static OpenTime ReadHours(Entry entry)
    {
        var days = entry.Need("days").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => Array.IndexOf(WeekDays, day)).ToList();
        if (days.Contains(-1))
        {
            entry.Refuse($"days must be of {string.Join(",", WeekDays)}");
        }

        return new(
            entry.Find("for") is null ? null : entry.Word<OpenPart>("for"),
            [.. days.Where(day => day >= 0).Select(day => (DayOfWeek)((day + 1) % 7))],
            entry.Time("opens"),
            entry.Time("closes"));
    }

    private static Dictionary<string, Origin> ReadOrigins(Cell cell)
    {
        var origins = new Dictionary<string, Origin>(StringComparer.Ordinal);
        foreach (var entry in cell.Entries("fact", "source", "date"))
        {
            if (!origins.TryAdd(entry.Need("fact"), new(entry.Need("source"), entry.Need("date"))))
            {
                entry.Refuse($"{entry.Find("fact")} has two origins");
            }
        }

        return origins;
    }

    private static string Degrees(double degrees) => degrees.ToString("R", CultureInfo.InvariantCulture);

    private static string? Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}

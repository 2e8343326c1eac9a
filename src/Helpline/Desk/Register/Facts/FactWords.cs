using System.Globalization;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;

namespace Helpline.Desk.Register.Facts;

/// <summary>Single facts in an operator's words. Different facts never read the same.</summary>
internal static class FactWords
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static IReadOnlyList<DayOfWeek> Days => Week;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    public static string Local(LocalText text) => Lines(
        new[] { ("kk", text.Kk), ("ru", text.Ru), ("ky", text.Ky), ("en", text.En) }.Where(one => one.Item2 is not null).Select(one => $"{one.Item1}: {one.Item2}"));

    public static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Several<T>(IReadOnlyList<T> values, Wording words)
        where T : struct, Enum => string.Join(", ", values.Select(words.Of));

    public static string Place(Point? point, Wording words) => point is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{point.Latitude}, {point.Longitude} ({words[point.Building ? "point.building" : "point.town"]})");

    public static string Phone(FacilityPhone phone, Wording words) => string.Join(", ", new[]
    {
        phone.Number, words.Of(phone.Role), phone.Label, phone.RoundTheClock ? words["round-the-clock"] : null,
    }.OfType<string>());

    public static string Hours(OpenTime hours, Wording words)
    {
        var part = hours.For is { } of ? words.Of(of) + ": " : "";
        var days = string.Join(' ', Week.Where(hours.Days.Contains).Select(words.Of));
        var time = hours is { Opens: { } opens, Closes: { } closes } ? $"{Time(opens)}–{Time(closes)}" : words["round-the-clock"];
        return $"{part}{days} {time}";
    }

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Origin(Origin origin) => $"{origin.Source}, {origin.Date}";

    public static string Check(FacilityCheck check, Wording words) => string.Join(", ", new[]
    {
        Day(check.On), words.Of(check.How), words[check.Confirmed ? "check.confirmed" : "check.not-confirmed"], check.By, check.Note, check.Outdated ? words["check.outdated"] : null,
    }.OfType<string>());

    public static string Licence(Licence licence, Wording words) => string.Join(", ", new[]
    {
        Day(licence.CheckedOn),
        words.Of(licence.Result),
        licence.Number is { } number ? $"№ {number}" : null,
        licence.Annex,
        licence.Address,
        licence.Issuer,
        licence.ValidFrom is { } from ? words.Fill("licence.from", ("day", Day(from))) : null,
        licence.ValidUntil is { } until ? words.Fill("licence.until", ("day", Day(until))) : null,
        licence.CheckedBy,
        licence.Evidence,
        licence.Outdated ? words["check.outdated"] : null,
    }.OfType<string>());
}

using System.Globalization;
using System.Text.Json.Nodes;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>Phones and hours. Each is tied to its owner by id; the order of the register is kept.</summary>
internal static class HsdsContact
{
    private static readonly string[] WeekDays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public static JsonArray? Phones(Facility facility) => HsdsObject.List(facility.Phones.Select((phone, at) => HsdsObject.Of(
        HsdsId.Of("phone", facility.Id, at.ToString(CultureInfo.InvariantCulture)),
        ("organization_id", HsdsId.Of("organization", facility.Id)),
        ("number", phone.Number),
        ("type", EnumWord.Of(phone.Role)),
        ("description", string.Join("; ", new[] { phone.Label, phone.RoundTheClock ? "24/7" : null }.OfType<string>()) is { Length: > 0 } said ? said : null))));

    public static JsonArray? Schedules(Facility facility, string service) => HsdsObject.List(facility.Hours.Select((hours, at) => HsdsObject.Of(
        HsdsId.Of("schedule", service, at.ToString(CultureInfo.InvariantCulture)),
        ("service_id", service),
        ("timezone", Offset(facility.Country)),
        ("wkst", "MO"),
        ("freq", "WEEKLY"),
        ("byday", string.Join(',', hours.Days.Select(day => WeekDays[(int)day]))),
        ("opens_at", Time(hours.Opens ?? TimeOnly.MinValue, facility.Country)),
        ("closes_at", Time(hours.Closes ?? new TimeOnly(23, 59), facility.Country)),
        ("notes", hours.For is { } part ? EnumWord.Of(part) : null))));

    private static string Time(TimeOnly time, string country) =>
        time.ToString("HH:mm", CultureInfo.InvariantCulture) + $"+0{Offset(country)}:00";

    private static int Offset(string country) => country == "KG" ? 6 : 5;
}

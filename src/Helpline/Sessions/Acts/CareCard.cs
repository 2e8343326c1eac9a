using System.Globalization;
using Helpline.Dialogs.Model;
using Helpline.Facilities.Places;
using Helpline.Facilities.Referral;
using Helpline.Facilities.Register;

namespace Helpline.Sessions.Acts;

/// <summary>
/// Words what is known of a place: name, badge, phone first. What is not known is said to be unknown, never left to be guessed,
/// and only the badge speaks of a licence.
/// </summary>
internal sealed class CareCard(DialogBook book, SpokenPlaces names, SettlementTable settlements, CareHours hours)
{
    private const int NearKilometres = 100;

    public string Of(Offered offered, Asked asked, int number, string language)
    {
        var facility = offered.Facility;
        string?[] lines =
        [
            $"{number}. {facility.Name.In(language)}",
            Badge(offered.Badge, language),
            .. facility.Phones.Select(phone => Phone(phone, language)),
            hours.Of(facility, language),
            Say(language, offered.Open switch { OpenState.Open => "open", OpenState.Closed => "closed", _ => "open-unknown" }),
            Told(facility.FreeCare, "free", language) ?? Say(language, "free-unknown"),
            Told(facility.Cost, "cost", language),
            Say(language, $"anonymous.{Word(facility.Anonymous)}"),
            Told(facility.Registration, "registration", language) ?? Say(language, "registration-unknown"),
            Told(facility.Admission, "admission", language),
            Where(facility, language) is { Length: > 0 } where ? Say(language, "address", "words", where) : null,
            Far(offered, asked, language),
            Say(language, "checked", "on", SpokenDay.Of(offered.CheckedOn, language)),
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    public string Badge(Badge badge, string language) =>
        Say(language, $"badge.{Word(badge.Kind)}", "on", badge.On is { } on ? SpokenDay.Of(on, language) : "");

    /// <summary>Name and place, enough to tell two of one name apart.</summary>
    public string Named(Facility facility, string language) =>
        Where(facility, language) is { Length: > 0 } where ? $"{facility.Name.In(language)}\n{where}" : facility.Name.In(language) ?? "";

    public static string Word(BadgeKind kind) => kind switch
    {
        BadgeKind.Seen => "seen",
        BadgeKind.State => "state",
        BadgeKind.NotFound => "not-found",
        _ => "unknown",
    };

    private static string Word(Known known) => known switch { Known.Yes => "yes", Known.No => "no", _ => "unknown" };

    private string Phone(FacilityPhone phone, string language)
    {
        var role = phone.Label ?? (phone.Role == PhoneRole.General ? "" : Say(language, $"role.{Word(phone.Role)}"));
        var always = phone.RoundTheClock ? Say(language, "round-the-clock") : "";
        var words = string.Join(", ", new[] { role, always }.Where(word => word.Length > 0));
        return words.Length > 0 ? $"☎ {PhoneWords.Of(phone.Number)} ({words})" : $"☎ {PhoneWords.Of(phone.Number)}";
    }

    private static string Word(PhoneRole role) => role switch
    {
        PhoneRole.Hotline => "hotline",
        PhoneRole.Admission => "admission",
        PhoneRole.Registry => "registry",
        PhoneRole.PaidWard => "paid-ward",
        PhoneRole.Trust => "trust",
        PhoneRole.Children => "children",
        _ => "general",
    };

    private string Where(Facility facility, string language) => string.Join(
        ", ",
        new[] { facility.Address.In(language), facility.City, names.Region(facility.Region, language) }.OfType<string>().Distinct());

    // The distance is as the crow flies and says so: a road may be twice as long.
    private string? Far(Offered offered, Asked asked, string language)
    {
        var facility = offered.Facility;
        if (asked.Town is { } town && town.Id == facility.Settlement)
        {
            return Say(language, "far.here");
        }

        var seat = asked.Region is { } region && facility.Settlement is { } there && settlements.Seat(region)?.Id == there ? Say(language, "far.seat") : null;
        var far = offered.Kilometres is { } kilometres ? Say(language, "far.km", "km", Rounded(kilometres))
            : facility.Region is not null && facility.Region == asked.Region ? Say(language, "far.region")
            : null;
        return far is null ? seat : seat is null ? far : $"{far}. {seat}";
    }

    private static string Rounded(double kilometres) => Math.Max(1, kilometres < NearKilometres
        ? Math.Round(kilometres)
        : Math.Round(kilometres / 10) * 10).ToString("F0", CultureInfo.InvariantCulture);

    private string? Told(LocalText text, string key, string language) =>
        text.In(language) is { Length: > 0 } words ? Say(language, key, "words", words) : null;

    private string Say(string language, string key) => book.Phrase(language, $"care.{key}");

    private string Say(string language, string key, string name, string value) =>
        Say(language, key).Replace($"{{{name}}}", value, StringComparison.Ordinal);
}

using Helpline.Facilities.Register;

namespace Helpline.Facilities.Search;

/// <summary>The rules of showing at this moment, each row by the day of its own country. Decides nothing that <see cref="ShowingRules"/> does not.</summary>
internal sealed class ShownToday(TimeProvider time, FacilitySettings settings)
{
    public bool MayBeNamed(Facility facility) => ShowingRules.MayBeNamed(facility, Today(facility), settings.CheckDays);

    public bool MayBeOffered(Facility facility) => ShowingRules.MayBeOffered(facility, Today(facility), settings.CheckDays);

    public Badge Badge(Facility facility) => Register.Badge.Of(facility, Today(facility), settings.CheckDays);

    /// <summary>The hour on the wall there.</summary>
    public DateTime Now(Facility facility) => CountryTime.Now(facility.Country, time);

    /// <summary>Changes when a day begins in either country.</summary>
    public (DateOnly Kazakhstan, DateOnly Kyrgyzstan) Days => (CountryTime.Today("KZ", time), CountryTime.Today("KG", time));

    private DateOnly Today(Facility facility) => CountryTime.Today(facility.Country, time);
}

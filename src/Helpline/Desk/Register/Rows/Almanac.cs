using Helpline.Desk.Register.Facts;
using Helpline.Facilities.Register;
using Helpline.Facilities.Register.Expiry;

namespace Helpline.Desk.Register.Rows;

/// <summary>Which day it is for a facility, and what that makes of it.</summary>
internal sealed class Almanac(FacilitySettings settings, TimeProvider time)
{
    public int Days => settings.CheckDays;

    public DateOnly Today(string country) => CountryTime.Today(country, time);

    public Shown Shown(Facility facility) => Facts.Shown.Of(facility, Today(facility.Country), settings.CheckDays);

    public IReadOnlyList<Ends> Ends(Facility facility) => Facts.Ends.Of(facility, settings.CheckDays);

    /// <summary>It stands on the weekly list.</summary>
    public bool IsExpiring(Facility facility) => ExpiringList.Of([facility], Today, settings.CheckDays).Count > 0;

    /// <summary>All faults of a row as it would be saved.</summary>
    public IReadOnlyList<FacilityFault> Faults(Facility facility) => FacilityFaults.Of(facility, Today(facility.Country), settings);
}

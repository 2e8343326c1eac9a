namespace Helpline.Facilities.Register;

/// <summary>
/// What people may be shown, in one place: every way to a person asks here, and nothing else decides. Never lets out what the
/// data's own rules forbid, whatever an operator pressed.
/// </summary>
internal static class ShowingRules
{
    /// <summary>Days that a check counts unless <c>Facilities:CheckDays</c> says otherwise.</summary>
    public const int DefaultDays = 180;

    public static bool IsFresh(DateOnly on, DateOnly today, int days) => on <= today && today.DayNumber - on.DayNumber <= days;

    /// <summary>May be answered to somebody who asks for it by name: open, allowed, put on show, and checked by an operator lately.</summary>
    public static bool MayBeNamed(Facility facility, DateOnly today, int days) =>
        facility is { Published: true, Status: FacilityStatus.Open, Publishable: not Publishable.No }
        && IsChecked(facility, today, days);

    /// <summary>A call that confirmed it, or a look into the licence register, is fresh and of the facts as they are.</summary>
    public static bool IsChecked(Facility facility, DateOnly today, int days) =>
        facility.Checks.Any(check => check is { Confirmed: true, Outdated: false } && IsFresh(check.On, today, days))
        || facility.Licences.Any(licence => !licence.Outdated && IsFresh(licence.CheckedOn, today, days));

    /// <summary>May be offered as a place to go: may be named, its facts were confirmed lately, it has a phone, and an operator saw its licence or it is the state's own.</summary>
    public static bool MayBeOffered(Facility facility, DateOnly today, int days) =>
        MayBeNamed(facility, today, days)
        && facility.Phones.Count > 0
        && Confirmed(facility) is { } on && IsFresh(on, today, days)
        && Badge.Of(facility, today, days).Kind is BadgeKind.Seen or BadgeKind.State;

    /// <summary>
    /// The day of the newest check if it confirmed the facts; null when it did not, or there was none. Of two on one day the later
    /// in the list corrects the earlier. One of facts that were changed since confirms nothing.
    /// </summary>
    public static DateOnly? Confirmed(Facility facility) =>
        facility.Checks.OrderBy(check => check.On).LastOrDefault() is { Confirmed: true, Outdated: false } newest ? newest.On : null;
}

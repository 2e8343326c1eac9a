namespace Helpline.Facilities.Register;

/// <summary>What is said about a facility's licence.</summary>
/// <param name="Kind">One of four.</param>
/// <param name="On">The day of the check, for the two that rest on one; else null.</param>
internal sealed record Badge(BadgeKind Kind, DateOnly? On)
{
    /// <summary>From the newest check, while it is fresh, of the facts as they are, and the licence has begun and not ended; else by ownership.</summary>
    /// <param name="facility">As it is now.</param>
    /// <param name="today">The day in the facility's country.</param>
    /// <param name="days">How long a check counts.</param>
    public static Badge Of(Facility facility, DateOnly today, int days)
    {
        // Of two on one day the later in the list corrects the earlier.
        var newest = facility.Licences.OrderBy(licence => licence.CheckedOn).LastOrDefault(licence => licence.CheckedOn <= today);
        return newest is { Outdated: false } && ShowingRules.IsFresh(newest.CheckedOn, today, days) && !(newest.ValidUntil < today) && !(newest.ValidFrom > today)
            ? new(newest.Result == LicenceResult.Seen ? BadgeKind.Seen : BadgeKind.NotFound, newest.CheckedOn)
            : new(facility.Ownership == Ownership.State ? BadgeKind.State : BadgeKind.Unknown, null);
    }
}

namespace Helpline.Facilities.Register.Expiry;

/// <summary>Something about a facility on show that soon counts no longer, or does so no longer already.</summary>
/// <param name="Facility">As it is now.</param>
/// <param name="Kind">What ends.</param>
/// <param name="LastDay">The last day on which it counts.</param>
internal sealed record Expiring(Facility Facility, ExpiringKind Kind, DateOnly LastDay);

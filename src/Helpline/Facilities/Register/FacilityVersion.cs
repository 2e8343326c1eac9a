namespace Helpline.Facilities.Register;

/// <summary>A facility as it was from one change to the next. Tells the day of the change and no finer time.</summary>
/// <param name="Facility">All of it, not the difference.</param>
/// <param name="Number">1 and up, without a gap.</param>
/// <param name="On">The day in the facility's country.</param>
/// <param name="How">What made it.</param>
/// <param name="By">An operator's name at the desk, "import" or "seed"; never shown to the public.</param>
internal sealed record FacilityVersion(Facility Facility, int Number, DateOnly On, ChangeKind How, string By);

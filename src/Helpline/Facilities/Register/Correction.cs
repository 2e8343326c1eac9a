namespace Helpline.Facilities.Register;

/// <summary>How often something was said to be wrong on a day. Tells nothing of who said so, nor when on that day.</summary>
/// <param name="Id">16 random bytes.</param>
/// <param name="Facility">The facility's id.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="On">The day, UTC.</param>
/// <param name="Times">At most <see cref="Corrections.MostTimes"/>.</param>
internal sealed record Correction(byte[] Id, string Facility, CorrectionKind Kind, DateOnly On, int Times);

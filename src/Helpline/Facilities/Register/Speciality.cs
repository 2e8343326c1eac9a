namespace Helpline.Facilities.Register;

/// <summary>What an institution treats. Psychiatry alone is never offered to somebody who asks about drugs.</summary>
internal enum Speciality
{
    Narcology,

    Psychiatry,

    /// <summary>Psychological support, crisis and family centres.</summary>
    Support,
}

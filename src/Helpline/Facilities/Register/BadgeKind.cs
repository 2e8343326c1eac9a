namespace Helpline.Facilities.Register;

/// <summary>The four badges. There is no fifth.</summary>
internal enum BadgeKind
{
    /// <summary>We know nothing of a licence.</summary>
    Unknown,

    /// <summary>A state institution; its licence was not checked, or the check is too old.</summary>
    State,

    /// <summary>An operator saw the licence in the register on a day. The only badge that may say "licensed".</summary>
    Seen,

    /// <summary>An operator searched the register on a day and did not find it.</summary>
    NotFound,
}

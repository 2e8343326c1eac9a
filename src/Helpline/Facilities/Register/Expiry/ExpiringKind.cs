namespace Helpline.Facilities.Register.Expiry;

/// <summary>What comes to its end.</summary>
internal enum ExpiringKind
{
    /// <summary>The check of the facts: after it the place is no longer offered.</summary>
    Facts,

    /// <summary>The look into the licence register: after it the badge falls back.</summary>
    LicenceCheck,

    /// <summary>The licence's own term.</summary>
    LicenceTerm,
}

namespace Helpline.Facilities.Register;

/// <summary>What an operator saw in the licence register.</summary>
internal enum LicenceResult
{
    /// <summary>A valid licence for this care at this address stands in the register.</summary>
    Seen,

    /// <summary>The register was searched, and there is none.</summary>
    NotFound,
}

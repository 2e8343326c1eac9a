using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange;

/// <summary>One facility as a file gives it.</summary>
/// <param name="At">Where it stands in the file, for faults.</param>
/// <param name="Facility">With empty values where the file's form has no place for them.</param>
/// <param name="IsWhole">False: the form knows of no licences and checks, so those that the register has stay.</param>
internal sealed record FacilityRow(string At, Facility Facility, bool IsWhole);

namespace Helpline.Facilities.Register;

/// <summary>Why a facility cannot be taken as it is.</summary>
/// <param name="Field">The property in lower camel case (taxNumber); of a list with its place from 1 (phones[2]).</param>
/// <param name="Why">In plain words for an operator; ends with a full stop.</param>
internal sealed record FacilityFault(string Field, string Why);

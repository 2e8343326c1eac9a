namespace Helpline.Facilities.Register;

/// <summary>A part of a facility that has hours of its own.</summary>
internal enum OpenPart
{
    Admission,
    Outpatient,
    Registry,
    Phone,
}

namespace Helpline.Facilities.Register;

/// <summary>Who answers a phone.</summary>
internal enum PhoneRole
{
    General,
    Hotline,
    Admission,
    Registry,
    PaidWard,
    Trust,
    Children,
}

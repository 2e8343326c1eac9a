namespace Helpline.Facilities.Register;

/// <summary>Whether an institution works. Only an open one is ever offered.</summary>
internal enum FacilityStatus
{
    Unconfirmed,
    Open,
    Planned,
    Closed,
}

namespace Helpline.Facilities.Register;

/// <summary>A yes or no that may be unknown; unknown is shown as unknown.</summary>
internal enum Known
{
    Unknown,
    Yes,
    No,
}

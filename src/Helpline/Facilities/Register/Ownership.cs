namespace Helpline.Facilities.Register;

/// <summary>Whose institution it is. Says nothing about a licence.</summary>
internal enum Ownership
{
    Unknown,

    State,

    Private,

    /// <summary>A civil-society or faith organisation.</summary>
    Civil,
}

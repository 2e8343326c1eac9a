namespace Helpline.Facilities.Referral;

/// <summary>Whether an institution is open now, by the time there.</summary>
internal enum OpenState
{
    /// <summary>No source tells its hours.</summary>
    Unknown,
    Open,
    Closed,
}

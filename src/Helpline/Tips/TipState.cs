namespace Helpline.Tips;

/// <summary>How far a tip is, as its citizen may know.</summary>
internal enum TipState
{
    /// <summary>Held, on its way, or delivered and not opened yet; these look the same.</summary>
    Sent,
    Opened,
    InWork,
    Closed,
}

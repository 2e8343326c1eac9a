namespace Helpline.Tips;

/// <summary>How far a tip is, as its citizen may know.</summary>
internal enum TipState
{
    /// <summary>Held, on its way, or delivered and not opened yet; these look the same.</summary>
    Sent,

    /// <summary>The agency's own system took it in; whether it was read there we do not know.</summary>
    Handed,
    Opened,
    InWork,
    Closed,
}

namespace Helpline.Tips;

/// <summary>What became of a tip that its citizen took back.</summary>
internal enum TakenBack
{
    /// <summary>No tip has this receipt.</summary>
    Missing,

    /// <summary>Nobody had opened it: its shred key and rows are gone.</summary>
    Gone,

    /// <summary>An agency had opened it, or its own system may have it: marked as taken back, and the agency is told.</summary>
    Opened,
}

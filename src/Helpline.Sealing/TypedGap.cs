namespace Helpline.Sealing;

/// <summary>What stands between two typed words. Only the first three may stand inside a receipt.</summary>
internal enum TypedGap
{
    /// <summary>A dash, with or without spaces.</summary>
    Dash,

    /// <summary>Spaces.</summary>
    Space,

    /// <summary>A line end, with or without the former.</summary>
    LineEnd,

    /// <summary>Anything else.</summary>
    Other,
}

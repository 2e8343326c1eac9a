namespace Helpline.Evidence;

/// <summary>How large a photo may be. Judged by what its bytes say, never by what a sender says of them.</summary>
internal static class PhotoLimits
{
    /// <summary>The largest cleaned photo, in bytes: with its length it stays within one mebibyte of padding.</summary>
    public const int LargestBytes = (1024 * 1024) - 64;

    /// <summary>The longest side, in pixels.</summary>
    public const int LongestSide = 10_000;

    /// <summary>The most pixels: a few bytes may claim billions, which would stop the browser of whoever opens them.</summary>
    public const int MostPixels = 40_000_000;

    /// <summary>The most scans of one photo: each costs a reader a pass over all pixels.</summary>
    public const int MostScans = 64;
}

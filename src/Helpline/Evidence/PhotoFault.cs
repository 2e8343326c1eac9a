namespace Helpline.Evidence;

/// <summary>Why a photo is not taken.</summary>
internal enum PhotoFault
{
    /// <summary>It is taken.</summary>
    None,

    /// <summary>It does not begin as a JPEG does, whatever its name says.</summary>
    NotJpeg,

    /// <summary>A JPEG of a kind that browsers do not show or that hides its size: lossless, arithmetic, 12 bits, four colours, height told later.</summary>
    Unsupported,

    /// <summary>Cut off, or against the rules of the format.</summary>
    Broken,

    /// <summary>More pixels than <see cref="PhotoLimits"/> allows.</summary>
    TooManyPixels,

    /// <summary>More bytes than <see cref="PhotoLimits.LargestBytes"/>, even cleaned.</summary>
    TooLarge,
}

namespace Helpline.Sealing;

/// <summary>
/// Pads text to one of few lengths with trailing spaces (JSON allows them, RFC 8259 section 2), so that a length tells
/// next to nothing: 4, 16 and 64 KiB for bodies and answers; sessions may also take 256 KiB.
/// </summary>
public static class Padding
{
    private const byte Space = 0x20;

    private static readonly int[] Classes = [4 * 1024, 16 * 1024, 64 * 1024, 256 * 1024];

    /// <summary>The largest body or answer, in bytes.</summary>
    public const int LargestBody = 64 * 1024;

    /// <summary>The largest session, in bytes.</summary>
    public const int LargestSession = 256 * 1024;

    /// <summary>A copy padded to the smallest class that holds it.</summary>
    /// <param name="text">UTF-8 text; the caller wipes it.</param>
    /// <param name="largest">The largest class allowed, in bytes: <see cref="LargestBody"/> or <see cref="LargestSession"/>.</param>
    /// <exception cref="ArgumentException">The text is longer than <paramref name="largest"/>: a limit upstream is missing.</exception>
    public static byte[] Pad(ReadOnlySpan<byte> text, int largest = LargestBody)
    {
        var padded = new byte[ClassOf(text.Length, largest)];
        text.CopyTo(padded);
        padded.AsSpan(text.Length).Fill(Space);
        return padded;
    }

    /// <summary>Whether a text of so many bytes can be padded.</summary>
    public static bool Fits(int length, int largest = LargestBody) => length <= largest;

    /// <summary>Whether this is the length of a padded body or answer.</summary>
    public static bool IsClass(int length) => length <= LargestBody && Classes.Contains(length);

    private static int ClassOf(int length, int largest)
    {
        foreach (var size in Classes)
        {
            if (length <= size && size <= largest)
            {
                return size;
            }
        }

        throw new ArgumentException($"{length} bytes do not fit into {largest}.", nameof(length));
    }
}

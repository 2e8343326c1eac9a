namespace Helpline.Evidence;

/// <summary>
/// Whether the three colours are red, green and blue themselves, decided as libjpeg decides it. Two dropped segments have a
/// say in that; where without them a decoder would guess wrong, one of them is written anew, empty of all else.
/// </summary>
internal sealed class JpegColour
{
    private const int JfifBytes = 14;
    private const int AdobeBytes = 12;
    private bool _jfif;
    private int? _transform;

    private static ReadOnlySpan<byte> Jfif => "JFIF\0"u8;

    private static ReadOnlySpan<byte> Adobe => "Adobe"u8;

    public void See(byte marker, ReadOnlySpan<byte> content)
    {
        if (marker == JpegMarker.FirstApp && content.Length >= JfifBytes && content.StartsWith(Jfif))
        {
            _jfif = true;
        }
        else if (marker == JpegMarker.Adobe && content.Length >= AdobeBytes && content.StartsWith(Adobe))
        {
            _transform = content[AdobeBytes - 1];
        }
    }

    /// <returns>The segment that tells a decoder so, or nothing where it takes the colours rightly by itself.</returns>
    public byte[] SegmentFor(JpegFrame frame) =>
        IsRgb(frame) ? [0xFF, JpegMarker.Adobe, 0, AdobeBytes + 2, .. Adobe, 0, 100, 0, 0, 0, 0, 0] : [];

    private bool IsRgb(JpegFrame frame) =>
        frame.Components is [var first, var second, var third]
        && !_jfif
        && (_transform is { } transform ? transform == 0 : (first.Id, second.Id, third.Id) == ((byte)'R', (byte)'G', (byte)'B'));
}

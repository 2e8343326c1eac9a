using System.Buffers;
using System.Buffers.Binary;

namespace Helpline.Evidence;

/// <summary>Collects what is kept of a photo. Holds no more than a photo may have: what comes after is only counted as too much.</summary>
internal sealed class JpegOutput
{
    private readonly ArrayBufferWriter<byte> _kept = new(64 * 1024);

    public bool IsFull { get; private set; }

    public int Length => _kept.WrittenCount;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        IsFull |= bytes.Length > PhotoLimits.LargestBytes - _kept.WrittenCount;
        if (!IsFull)
        {
            _kept.Write(bytes);
        }
    }

    public void WriteSegment(byte marker, params ReadOnlySpan<byte> content)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(content.Length + 2));
        Write(head);
        Write(content);
    }

    /// <summary>The whole file.</summary>
    /// <param name="adobe">Empty, or the one segment that the colours hang on: before all others, since some decoders choose the colours early.</param>
    public byte[] ToFile(ReadOnlySpan<byte> adobe) =>
        [0xFF, JpegMarker.Start, .. adobe, .. _kept.WrittenSpan, 0xFF, JpegMarker.End];
}

using System.Buffers.Binary;

namespace Helpline.Evidence;

/// <summary>Steps through the bytes of a file, segment by segment. Never reads past the end, never goes back.</summary>
internal ref struct JpegReader(ReadOnlySpan<byte> file)
{
    private const byte Prefix = 0xFF;
    private ReadOnlySpan<byte> _rest = file;

    /// <summary>The next marker, with any fill bytes before it; false: none stands here.</summary>
    public bool TryMarker(out byte marker)
    {
        marker = 0;
        var fill = _rest.IndexOfAnyExcept(Prefix);
        if (fill < 1)
        {
            return false;
        }

        marker = _rest[fill];
        _rest = _rest[(fill + 1)..];
        return true;
    }

    /// <summary>What stands in the segment, without its length.</summary>
    public bool TrySegment(out ReadOnlySpan<byte> content)
    {
        content = default;
        if (_rest.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(_rest) is var length && (length < 2 || length > _rest.Length))
        {
            return false;
        }

        content = _rest[2..length];
        _rest = _rest[length..];
        return true;
    }

    /// <summary>Copies coded pixels up to the next marker. Restart markers must come in their order; fill bytes are left out.</summary>
    /// <returns>How many restart markers there were; -1: cut off or out of order.</returns>
    public int CopyPixels(JpegOutput output)
    {
        var restarts = 0;
        while (_rest.IndexOf(Prefix) is var at && at >= 0 && at + 1 < _rest.Length)
        {
            output.Write(_rest[..at]);
            var next = _rest[at + 1];
            if (JpegMarker.IsRestart(next) && next != JpegMarker.FirstRestart + (restarts & 7))
            {
                return -1;
            }

            if (next != 0 && next != Prefix && !JpegMarker.IsRestart(next))
            {
                _rest = _rest[at..];
                return restarts;
            }

            restarts += next == 0 || next == Prefix ? 0 : 1;
            var taken = next == Prefix ? 0 : 2;
            output.Write(_rest.Slice(at, taken));
            _rest = _rest[(at + Math.Max(taken, 1))..];
        }

        return -1;
    }
}

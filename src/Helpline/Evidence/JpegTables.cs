using System.Buffers.Binary;

namespace Helpline.Evidence;

/// <summary>The tables that a photo defines. Each is written only when a scan needs it: whatever no scan needs may be a message.</summary>
internal sealed class JpegTables
{
    private const int Places = 4;
    private const int CountBytes = 16;
    private const int MostSymbols = 256;
    private const int LargestDcSymbol = 15;
    private readonly (byte[]? Table, bool IsWritten)[] _quant = new (byte[]?, bool)[Places];
    private readonly (byte[]? Table, bool IsWritten)[] _huffman = new (byte[]?, bool)[2 * Places];
    private int _writtenInterval;

    /// <summary>Units between two restart markers; 0: there are none.</summary>
    public int RestartInterval { get; private set; }

    /// <returns>False: against the rules of the format.</returns>
    public bool TakeQuant(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            var (wide, place) = (content[0] >> 4, content[0] & 0x0F);
            var length = 1 + (64 << wide);
            if (wide > 1 || place >= Places || content.Length < length)
            {
                return false;
            }

            _quant[place] = (content[..length].ToArray(), false);
            content = content[length..];
        }

        return true;
    }

    /// <returns>False: against the rules of the format.</returns>
    public bool TakeHuffman(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            var (kind, place) = (content[0] >> 4, content[0] & 0x0F);
            if (kind > 1 || place >= Places || content.Length < 1 + CountBytes)
            {
                return false;
            }

            var symbols = SymbolsOf(content.Slice(1, CountBytes));
            var length = 1 + CountBytes + symbols;
            if (symbols is < 1 or > MostSymbols || content.Length < length
                || (kind == 0 && content[(1 + CountBytes)..length].ContainsAnyExceptInRange((byte)0, (byte)LargestDcSymbol)))
            {
                return false;
            }

            _huffman[(kind * Places) + place] = (content[..length].ToArray(), false);
            content = content[length..];
        }

        return true;
    }

    /// <returns>False: against the rules of the format.</returns>
    public bool TakeRestartInterval(ReadOnlySpan<byte> content)
    {
        RestartInterval = content.Length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(content) : 0;
        return content.Length == 2;
    }

    /// <returns>False: a scan needs it and nothing has defined it.</returns>
    public bool WriteQuant(int place, JpegOutput output) => Write(ref _quant[place], JpegMarker.QuantTables, output);

    /// <param name="kind">0: DC, 1: AC.</param>
    /// <returns>False: a scan needs it and nothing has defined it.</returns>
    public bool WriteHuffman(int kind, int place, JpegOutput output) =>
        Write(ref _huffman[(kind * Places) + place], JpegMarker.HuffmanTables, output);

    public void WriteRestartInterval(JpegOutput output)
    {
        if (_writtenInterval != RestartInterval)
        {
            _writtenInterval = RestartInterval;
            output.WriteSegment(JpegMarker.RestartInterval, (byte)(RestartInterval >> 8), (byte)RestartInterval);
        }
    }

    private static bool Write(ref (byte[]? Table, bool IsWritten) slot, byte marker, JpegOutput output)
    {
        if (slot is { Table: { } table, IsWritten: false })
        {
            slot.IsWritten = true;
            output.WriteSegment(marker, table);
        }

        return slot.Table is not null;
    }

    /// <returns>How many symbols there are; -1: more codes of a length than there are bits for.</returns>
    private static int SymbolsOf(ReadOnlySpan<byte> counts)
    {
        var (symbols, room) = (0, 1);
        foreach (var count in counts)
        {
            room = (room * 2) - count;
            symbols += count;
            if (room < 0)
            {
                return -1;
            }
        }

        return symbols;
    }
}

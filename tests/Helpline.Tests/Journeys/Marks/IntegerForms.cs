using System.Buffers.Binary;

namespace Helpline.Tests.Journeys.Marks;

/// <summary>An integer as bytes: as PostgreSQL, SQLite, memory and the usual wires write it. Only what chance does not write too.</summary>
internal static class IntegerForms
{
    internal const int Shortest = 5;
    private const int SqliteBytes = 6;

    internal static IEnumerable<(string Form, byte[] Bytes)> Of(long number)
    {
        var (big, little) = (new byte[sizeof(long)], new byte[sizeof(long)]);
        BinaryPrimitives.WriteInt64BigEndian(big, number);
        BinaryPrimitives.WriteInt64LittleEndian(little, number);
        yield return ("8 bytes, big-endian", big);
        yield return ("8 bytes, little-endian", little);
        if (number is > uint.MaxValue or < int.MinValue)
        {
            yield return ("6 bytes, big-endian", big[^SqliteBytes..]);
            yield return ("varint", Varint((ulong)number));
            yield return ("varint, zigzag", Varint((ulong)((number << 1) ^ (number >> 63))));
        }
    }

    /// <summary>Seven bits a byte, the lowest first, the top bit set on all but the last.</summary>
    private static byte[] Varint(ulong number)
    {
        var bytes = new List<byte>();
        for (; number > 0x7F; number >>= 7)
        {
            bytes.Add((byte)(number | 0x80));
        }

        return [.. bytes, (byte)number];
    }
}

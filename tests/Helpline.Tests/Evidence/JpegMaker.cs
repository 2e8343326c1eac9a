using System.Security.Cryptography;
using System.Text;

namespace Helpline.Tests.Evidence;

/// <summary>
/// Writes small true JPEGs, segment by segment, with whatever a test wants to hide in them. Every block has a random level and
/// nothing else, so that each picture is another and every decoder can draw it.
/// </summary>
internal sealed class JpegMaker
{
    private const int LevelBits = 4;
    private readonly List<byte> bits = [];
    private int open;
    private int openBits;

    public int Width { get; init; } = 40;

    public int Height { get; init; } = 24;

    public byte[] Ids { get; init; } = [1, 2, 3];

    /// <summary>Samples of the first colour across and down; the others have 1.</summary>
    public int Sampling { get; init; } = 1;

    public bool Progressive { get; init; }

    public int RestartInterval { get; init; }

    /// <summary>Whole segments that stand before the frame.</summary>
    public IReadOnlyList<byte[]> Before { get; init; } = [];

    /// <summary>Whole segments that stand between the scans, or right before the only one.</summary>
    public IReadOnlyList<byte[]> Between { get; init; } = [];

    /// <summary>What stands behind the picture.</summary>
    public byte[] Trailer { get; init; } = [];

    public static byte[] Jfif => Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 72, 0, 0]);

    public static byte[] Adobe(byte transform) => Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, transform]);

    public static byte[] Comment(string text) => Segment(0xFE, Encoding.UTF8.GetBytes(text));

    public static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>The head of a picture and nothing behind it.</summary>
    public static byte[] Frame(int width, int height, byte marker = 0xC0, byte precision = 8, byte colours = 3) => Segment(marker,
        [precision, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, colours, .. Enumerable.Range(1, colours).SelectMany(id => new byte[] { (byte)id, 0x11, 0 })]);

    public byte[] Make() =>
    [
        0xFF, 0xD8, .. Before.SelectMany(s => s),
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)8, 64)]),
        .. Segment(0xC4, [0x00, .. Counts(length: LevelBits, symbols: 9), .. Enumerable.Range(0, 9).Select(i => (byte)i)]),
        .. Segment(0xC4, [0x10, .. Counts(length: 1, symbols: 1), 0x00]),
        .. RestartInterval > 0 ? Segment(0xDD, [(byte)(RestartInterval >> 8), (byte)RestartInterval]) : [],
        .. FrameOfAll(), .. Progressive ? Passes() : [.. Between.SelectMany(s => s), .. Scan(Ids.Length, 0, 63, 0, Coded)],
        0xFF, 0xD9, .. Trailer,
    ];

    private static byte[] Counts(int length, int symbols) => [.. Enumerable.Range(1, 16).Select(i => i == length ? (byte)symbols : (byte)0)];

    private byte[] FrameOfAll()
    {
        var frame = Frame(Width, Height, Progressive ? (byte)0xC2 : (byte)0xC0, colours: (byte)Ids.Length);
        for (var i = 0; i < Ids.Length; i++)
        {
            frame[10 + (3 * i)] = Ids[i];
        }

        frame[11] = (byte)((Sampling << 4) | Sampling);
        return frame;
    }

    /// <summary>A coarse pass of all colours, its refinement by one bit, and an empty pass of the fine part of each.</summary>
    private byte[] Passes() =>
    [
        .. Scan(Ids.Length, 0, 0, 0x01, Coded), .. Between.SelectMany(s => s), .. Scan(Ids.Length, 0, 0, 0x10, Bit),
        .. Enumerable.Range(0, Ids.Length).SelectMany(place => Scan([Ids[place]], 1, 63, 0, Blocks(place), () => Put(0, 1))),
    ];

    private byte[] Scan(int colours, int first, int last, int approximation, Action block)
    {
        var units = Parts(Width, 8 * Sampling) * Parts(Height, 8 * Sampling);
        var blocks = colours == 1 ? 1 : (Sampling * Sampling) + colours - 1;
        return Scan(Ids, first, last, approximation, colours == 1 ? Blocks(0) : units, () =>
        {
            for (var i = 0; i < blocks; i++)
            {
                block();
            }
        });
    }

    private byte[] Scan(byte[] ids, int first, int last, int approximation, int units, Action unit)
    {
        bits.Clear();
        for (var at = 0; at < units; at++)
        {
            if (RestartInterval > 0 && at > 0 && at % RestartInterval == 0)
            {
                Flush();
                bits.AddRange([0xFF, (byte)(0xD0 + (((at / RestartInterval) - 1) & 7))]);
            }

            unit();
        }

        Flush();
        return [.. Segment(0xDA, [(byte)ids.Length, .. ids.SelectMany(id => new byte[] { id, 0 }), (byte)first, (byte)last, (byte)approximation]), .. bits];
    }

    /// <summary>How many blocks a colour has when it stands alone in a scan.</summary>
    private int Blocks(int place)
    {
        var side = place == 0 || Ids.Length == 1 ? 8 : 8 * Sampling;
        return Parts(Width, side) * Parts(Height, side);
    }

    /// <summary>A random difference of up to eight bits, and, where the scan has them, the end of the fine part.</summary>
    private void Coded()
    {
        var size = RandomNumberGenerator.GetInt32(7);
        Put(size, LevelBits);
        Put(RandomNumberGenerator.GetInt32(1 << size), size);
        if (!Progressive)
        {
            Put(0, 1);
        }
    }

    private void Bit() => Put(RandomNumberGenerator.GetInt32(2), 1);

    private void Put(int value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            open = (open << 1) | ((value >> i) & 1);
            if (++openBits == 8)
            {
                bits.AddRange(open == 0xFF ? [0xFF, 0] : [(byte)open]);
                (open, openBits) = (0, 0);
            }
        }
    }

    private void Flush()
    {
        while (openBits > 0)
        {
            Put(1, 1);
        }
    }

    private static int Parts(int length, int part) => (length + part - 1) / part;
}

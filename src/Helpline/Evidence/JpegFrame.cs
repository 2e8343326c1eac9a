using System.Buffers.Binary;

namespace Helpline.Evidence;

/// <summary>The frame of a photo: its kind, size and colours, read strictly and within <see cref="PhotoLimits"/>.</summary>
internal sealed record JpegFrame(byte Marker, int Width, int Height, IReadOnlyList<JpegComponent> Components)
{
    private const int HeadBytes = 6;
    private const int ComponentBytes = 3;
    private const int BlockSide = 8;

    public bool IsProgressive => Marker == JpegMarker.Progressive;

    public static (JpegFrame? Frame, PhotoFault Fault) Read(byte marker, ReadOnlySpan<byte> content)
    {
        if (content.Length < HeadBytes || content.Length != HeadBytes + (content[5] * ComponentBytes))
        {
            return (null, PhotoFault.Broken);
        }

        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(content[1..]), BinaryPrimitives.ReadUInt16BigEndian(content[3..]));
        if (content[0] != BlockSide || height == 0 || content[5] is not (1 or 3))
        {
            return (null, PhotoFault.Unsupported);
        }

        if (width > PhotoLimits.LongestSide || height > PhotoLimits.LongestSide || width * height > PhotoLimits.MostPixels)
        {
            return (null, PhotoFault.TooManyPixels);
        }

        var components = new List<JpegComponent>();
        for (var at = HeadBytes; at < content.Length; at += ComponentBytes)
        {
            components.Add(new(content[at], content[at + 1] >> 4, content[at + 1] & 0x0F, content[at + 2]));
        }

        var fits = width > 0 && components.TrueForAll(c => c is { Across: >= 1 and <= 4, Down: >= 1 and <= 4, Quant: <= 3 })
            && components.DistinctBy(c => c.Id).Count() == components.Count;
        return fits ? (new(marker, width, height, components), PhotoFault.None) : (null, PhotoFault.Broken);
    }

    /// <summary>Writes it with the colours named by their places, since some cameras tell themselves by the names.</summary>
    public void Write(JpegOutput output)
    {
        var content = new byte[HeadBytes + (Components.Count * ComponentBytes)];
        content[0] = BlockSide;
        BinaryPrimitives.WriteUInt16BigEndian(content.AsSpan(1), (ushort)Height);
        BinaryPrimitives.WriteUInt16BigEndian(content.AsSpan(3), (ushort)Width);
        content[5] = (byte)Components.Count;
        for (var at = 0; at < Components.Count; at++)
        {
            var (place, component) = (HeadBytes + (at * ComponentBytes), Components[at]);
            content[place] = (byte)(at + 1);
            content[place + 1] = (byte)((component.Across << 4) | component.Down);
            content[place + 2] = (byte)component.Quant;
        }

        output.WriteSegment(Marker, content);
    }

    /// <summary>How many coded units a scan of these colours has.</summary>
    public int Units(IReadOnlyList<int> places)
    {
        var (across, down) = (Components.Max(c => c.Across), Components.Max(c => c.Down));
        if (places is not [var only])
        {
            return Parts(Width, BlockSide * across) * Parts(Height, BlockSide * down);
        }

        var single = Components[only];
        return Parts(Parts(Width * single.Across, across), BlockSide) * Parts(Parts(Height * single.Down, down), BlockSide);
    }

    private static int Parts(int length, int part) => (length + part - 1) / part;
}

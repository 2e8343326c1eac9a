using System.Buffers.Binary;
using System.Text;

namespace Helpline.Tests.Evidence;

/// <summary>Segments as cameras, phones and programs write them, each with a mark that must not be found later.</summary>
internal static class TellingSegments
{
    public const string Mark = "KANAREIKA";
    private const double Latitude = 43.25654;

    /// <summary>Camera, serial number, hour, a place, and a thumbnail with a mark in it: TIFF inside APP1.</summary>
    public static byte[] Exif()
    {
        var thumbnail = new JpegMaker { Width = 8, Height = 8, Ids = [1], Before = [JpegMaker.Comment(Mark + " thumbnail")] }.Make();
        var tiff = new Tiff();
        tiff.Directory(
            [(0x010F, Text(Mark + " maker")), (0x0110, Text(Mark + " model")), (0x0132, Text("2026:11:25 12:13:14")), (0x8825, null)],
            thumbnail);
        tiff.Directory([(0x0001, Text("N")), (0x0002, Degrees(Latitude)), (0x0003, Text("E")), (0x0004, Degrees(76.92848))], null);
        return JpegMaker.Segment(0xE1, [.. "Exif\0\0"u8, .. tiff.Bytes]);
    }

    public static byte[] Xmp() => JpegMaker.Segment(0xE1,
    [
        .. "http://ns.adobe.com/xap/1.0/\0"u8,
        .. Encoding.UTF8.GetBytes(
            "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            + $"<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' dc:source='{Mark} xmp'/></rdf:RDF></x:xmpmeta>"),
    ]);

    /// <summary>A by-line, inside Photoshop's block.</summary>
    public static byte[] Iptc()
    {
        var text = Encoding.ASCII.GetBytes(Mark + " iptc");
        byte[] records = [0x1C, 2, 80, 0, (byte)text.Length, .. text];
        return JpegMaker.Segment(0xED,
            [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, (byte)records.Length, .. records, .. new byte[records.Length & 1]]);
    }

    /// <summary>A colour profile of 132 bytes whose last words are a mark.</summary>
    public static byte[] Icc()
    {
        var profile = new byte[160];
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        "mntrRGB XYZ "u8.CopyTo(profile.AsSpan(12));
        "acsp"u8.CopyTo(profile.AsSpan(36));
        Encoding.ASCII.GetBytes(Mark + " icc").CopyTo(profile, 140);
        return JpegMaker.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. profile]);
    }

    public static byte[] MultiPicture() => JpegMaker.Segment(0xE2, [.. "MPF\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 0, .. Encoding.ASCII.GetBytes(Mark + " mpf")]);

    /// <summary>Every other application segment, each with a mark.</summary>
    public static IEnumerable<byte[]> Others() =>
        Enumerable.Range(0xE3, 0xED - 0xE3).Append(0xEF).Select(marker => JpegMaker.Segment((byte)marker, Encoding.ASCII.GetBytes($"{Mark} {marker:X}")));

    public static byte[][] All() => [JpegMaker.Jfif, Exif(), Xmp(), Iptc(), Icc(), MultiPicture(), .. Others(), JpegMaker.Comment(Mark + " comment")];

    private static byte[] Text(string text) => [.. Encoding.ASCII.GetBytes(text), 0];

    private static double[] Degrees(double value) => [Math.Floor(value), Math.Floor(value % 1 * 60), value % 1 * 60 % 1 * 60];

    /// <summary>A big-endian TIFF of one or two directories: the second is the place that the first refers to.</summary>
    private sealed class Tiff
    {
        private readonly List<byte> bytes = [.. "MM\0*"u8, 0, 0, 0, 8];
        private int pointer;

        public byte[] Bytes => [.. bytes];

        public void Directory((int Tag, object? Value)[] entries, byte[]? thumbnail)
        {
            if (pointer > 0)
            {
                Write32(pointer, bytes.Count);
            }

            var start = bytes.Count;
            Add16(entries.Length);
            var values = start + 2 + (entries.Length * 12) + 4;
            var later = new List<byte>();
            foreach (var (tag, value) in entries)
            {
                Entry(tag, value, values, later);
            }

            var next = bytes.Count;
            Add32(0);
            bytes.AddRange(later);
            if (thumbnail is not null)
            {
                Write32(next, bytes.Count);
                Thumbnail(thumbnail);
            }
        }

        private void Entry(int tag, object? value, int values, List<byte> later)
        {
            var content = value switch
            {
                byte[] text => text,
                double[] parts => [.. parts.SelectMany(part => Fraction(part))],
                _ => [0, 0, 0, 0],
            };
            Add16(tag);
            Add16(value switch { byte[] => 2, double[] => 5, _ => 4 });
            Add32(value switch { byte[] text => text.Length, double[] parts => parts.Length, _ => 1 });
            pointer = value is null ? bytes.Count : pointer;
            if (content.Length <= 4)
            {
                bytes.AddRange([.. content, .. new byte[4 - content.Length]]);
                return;
            }

            Add32(values + later.Count);
            later.AddRange(content);
        }

        private void Thumbnail(byte[] thumbnail)
        {
            Add16(2);
            var data = bytes.Count + (2 * 12) + 4;
            foreach (var (tag, value) in new[] { (0x0201, data), (0x0202, thumbnail.Length) })
            {
                Add16(tag);
                Add16(4);
                Add32(1);
                Add32(value);
            }

            Add32(0);
            bytes.AddRange(thumbnail);
        }

        private static byte[] Fraction(double value)
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteInt32BigEndian(bytes, (int)(value * 1000));
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), 1000);
            return bytes;
        }

        private void Add16(int value) => bytes.AddRange([(byte)(value >> 8), (byte)value]);

        private void Add32(int value) => bytes.AddRange([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);

        private void Write32(int at, int value)
        {
            for (var i = 0; i < 4; i++)
            {
                bytes[at + i] = (byte)(value >> (24 - (8 * i)));
            }
        }
    }
}

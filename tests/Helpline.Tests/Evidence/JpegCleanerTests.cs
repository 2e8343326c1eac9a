using System.Text;
using Helpline.Evidence;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;

namespace Helpline.Tests.Evidence;

/// <summary>Nothing is left of a photo but what draws it, and it draws the same.</summary>
public sealed class JpegCleanerTests
{
    public static TheoryData<string> Kinds => ["grey", "colour", "subsampled", "restarts", "progressive", "progressive grey", "progressive restarts"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Everything_but_the_picture_is_gone(string kind)
    {
        var photo = MakerOf(kind, TellingSegments.All(), [TellingSegments.Exif(), JpegMaker.Comment(TellingSegments.Mark)], Encoding.ASCII.GetBytes(TellingSegments.Mark + " behind")).Make();
        Assert.True(Contains(photo, TellingSegments.Mark));

        var cleaned = Cleaned(photo);

        Assert.False(Contains(cleaned, TellingSegments.Mark));
        Assert.Equal(["File Type", "Huffman", "JPEG"], Directories(cleaned));
        Assert.DoesNotContain(Markers(cleaned), marker => marker is (>= 0xE0 and <= 0xEF) or 0xFE);
        Assert.Equal([0xFF, 0xD9], cleaned[^2..]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_clean_photo_stays_byte_for_byte(string kind)
    {
        var once = Cleaned(MakerOf(kind, [JpegMaker.Jfif]).Make());
        Assert.Equal(once, Cleaned(once));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_pixels_are_the_same(string kind)
    {
        var photo = MakerOf(kind, TellingSegments.All(), [TellingSegments.Exif()], [1, 2, 3]).Make();
        Assert.Equal(await PhotoTools.PixelsAsync(photo), await PhotoTools.PixelsAsync(Cleaned(photo)));
    }

    [Fact]
    public void What_is_looked_for_can_be_found_before()
    {
        var photo = MakerOf("colour", TellingSegments.All()).Make();
        var directories = ImageMetadataReader.ReadMetadata(new MemoryStream(photo));
        Assert.Equal(43.25654, directories.OfType<GpsDirectory>().Single().GetGeoLocation()!.Latitude, 3);
        Assert.Contains(TellingSegments.Mark, directories.OfType<ExifIfd0Directory>().Single().GetDescription(ExifDirectoryBase.TagMake), StringComparison.Ordinal);
        Assert.Superset(
            new HashSet<string> { "Exif IFD0", "Exif Thumbnail", "GPS", "XMP", "IPTC", "ICC Profile", "JpegComment", "JFIF" },
            directories.Select(d => d.Name).ToHashSet());
    }

    [Fact]
    public async Task A_cameras_photo_with_all_that_exiftool_can_write_is_cleaned_and_draws_the_same()
    {
        var plain = await PhotoTools.CameraPhotoAsync();
        var photo = await PhotoTools.TellingAsync(
            plain, "-GPSLatitude=43.25654", "-GPSLongitude=76.92848", "-GPSLatitudeRef=N", "-GPSLongitudeRef=E", $"-Make={TellingSegments.Mark}", "-SerialNumber=123456789",
            $"-Artist={TellingSegments.Mark}", $"-XMP-dc:Creator={TellingSegments.Mark}", $"-IPTC:By-line={TellingSegments.Mark}", $"-Comment={TellingSegments.Mark}", "-Orientation#=1");
        photo = [.. photo, .. MakerOf("grey", TellingSegments.All()).Make()];
        Assert.Contains("GPS", Directories(photo));

        var cleaned = Cleaned(photo);

        Assert.False(Contains(cleaned, TellingSegments.Mark));
        Assert.Equal(["File Type", "Huffman", "JPEG"], Directories(cleaned));
        Assert.Equal(await PhotoTools.PixelsAsync(plain), await PhotoTools.PixelsAsync(cleaned));
        Assert.True(cleaned.Length <= plain.Length);
    }

    [Theory]
    [InlineData("RGB", false, null, true)]
    [InlineData("RGB", true, null, false)]
    [InlineData("RGB", false, 1, false)]
    [InlineData("123", false, 0, true)]
    [InlineData("123", true, 0, false)]
    [InlineData("123", false, 1, false)]
    [InlineData("123", false, null, false)]
    [InlineData("xyz", false, null, false)]
    public void The_colours_are_told_only_where_a_decoder_would_take_them_wrong(string ids, bool jfif, int? adobe, bool told)
    {
        byte[][] before = [.. jfif ? new[] { JpegMaker.Jfif } : [], .. adobe is { } transform ? new[] { JpegMaker.Adobe((byte)transform) } : []];
        var cleaned = Cleaned(new JpegMaker { Ids = ids == "123" ? [1, 2, 3] : Encoding.ASCII.GetBytes(ids), Before = before }.Make());

        Assert.Equal(told ? [.. JpegMaker.Adobe(0)] : [], cleaned.AsSpan(2, told ? 16 : 0).ToArray());
        Assert.Equal(told, Markers(cleaned).Contains((byte)0xEE));
    }

    [Fact]
    public async Task A_photo_in_ten_passes_draws_the_same()
    {
        byte[] photo = [.. LibjpegPhoto.Bytes[..2], .. TellingSegments.Exif(), .. LibjpegPhoto.Bytes[2..]];
        var cleaned = Cleaned(photo);
        Assert.Equal(10, Markers(cleaned).Count(marker => marker == 0xDA));
        Assert.False(Contains(cleaned, TellingSegments.Mark));
        Assert.Equal(await PhotoTools.PixelsAsync(LibjpegPhoto.Bytes), await PhotoTools.PixelsAsync(cleaned));
    }

    [Fact]
    public async Task Red_green_and_blue_stay_what_they_are()
    {
        var photo = new JpegMaker { Ids = "RGB"u8.ToArray() }.Make();
        Assert.Equal(await PhotoTools.PixelsAsync(photo), await PhotoTools.PixelsAsync(Cleaned(photo)));
    }

    [Fact]
    public void Tables_that_no_scan_needs_are_no_hiding_place()
    {
        var mark = Encoding.ASCII.GetBytes(TellingSegments.Mark);
        byte[][] hidden =
        [
            JpegMaker.Segment(0xDB, [3, .. mark, .. new byte[64 - mark.Length]]),
            JpegMaker.Segment(0xC4, [0x12, .. new byte[8], (byte)mark.Length, .. new byte[7], .. mark]),
            JpegMaker.Segment(0xDD, "KA"u8.ToArray()),
            JpegMaker.Segment(0xDD, [0, 0]),
        ];
        var cleaned = Cleaned(new JpegMaker { Before = hidden }.Make());
        Assert.False(Contains(cleaned, TellingSegments.Mark));
        Assert.DoesNotContain((byte)0xDD, Markers(cleaned));
    }

    [Fact]
    public void A_photo_says_how_large_it_is_and_nothing_else() =>
        Assert.Equal((40, 24, "[sealed]"), JpegCleaner.Clean(new JpegMaker().Make()).Photo is { } photo ? (photo.Width, photo.Height, photo.ToString()) : default);

    internal static JpegMaker MakerOf(string kind, byte[][] before, byte[][]? between = null, byte[]? trailer = null) => new()
    {
        Ids = kind.Contains("grey", StringComparison.Ordinal) ? [7] : [1, 2, 3],
        Sampling = kind is "subsampled" or "progressive" ? 2 : 1,
        Progressive = kind.StartsWith("progressive", StringComparison.Ordinal),
        RestartInterval = kind.Contains("restarts", StringComparison.Ordinal) ? 4 : 0,
        Before = before,
        Between = between ?? [],
        Trailer = trailer ?? [],
    };

    private static byte[] Cleaned(byte[] photo)
    {
        var (cleaned, fault) = JpegCleaner.Clean(photo);
        Assert.Equal(PhotoFault.None, fault);
        return cleaned!.Bytes;
    }

    private static IEnumerable<string> Directories(byte[] photo) =>
        ImageMetadataReader.ReadMetadata(new MemoryStream(photo)).Select(directory => directory.Name).Distinct().Order(StringComparer.Ordinal);

    private static bool Contains(byte[] bytes, string mark) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(mark)) >= 0;

    /// <summary>Every marker, read on its own: 0xFF and what follows, but stuffing and fill.</summary>
    private static IEnumerable<byte> Markers(byte[] photo) =>
        photo.Zip(photo.Skip(1)).Where(pair => pair is { First: 0xFF, Second: not (0 or 0xFF) }).Select(pair => pair.Second);
}

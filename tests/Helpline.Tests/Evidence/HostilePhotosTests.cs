using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Helpline.Evidence;

namespace Helpline.Tests.Evidence;

/// <summary>Whatever is sent as a photo, the answer is a value, soon.</summary>
public sealed class HostilePhotosTests
{
    private const int Mutations = 200;

    /// <summary>Far above what is needed, since the machine may be busy; a square of the length would take hours.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Kinds => JpegCleanerTests.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_photo_that_is_cut_anywhere_is_broken(string kind)
    {
        var photo = JpegCleanerTests.MakerOf(kind, [JpegMaker.Jfif, TellingSegments.Exif()]).Make();
        for (var length = 3; length < photo.Length; length++)
        {
            Assert.Equal((null, PhotoFault.Broken), JpegCleaner.Clean(photo.AsSpan(0, length)));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_photo_that_was_changed_at_random_is_answered_by_a_value(string kind)
    {
        var photo = JpegCleanerTests.MakerOf(kind, TellingSegments.All(), [TellingSegments.Exif()], [1, 2, 3]).Make();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Mutations; i++)
        {
            var changed = Mutated(photo);
            var (cleaned, fault) = JpegCleaner.Clean(changed);
            var seen = $"{fault}: {Convert.ToBase64String(changed)}";
            Assert.True(cleaned is null == (fault != PhotoFault.None), seen);
            Assert.True(cleaned is null || JpegCleaner.Clean(cleaned.Bytes).Photo!.Bytes.AsSpan().SequenceEqual(cleaned.Bytes), seen);
        }

        Assert.True(watch.Elapsed < Soon, $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("FF")]
    [InlineData("FFD8")]
    [InlineData("89504E470D0A1A0A0000000D49484452")]
    [InlineData("52494646240000005745425056503820")]
    [InlineData("3C21646F63747970652068746D6C3E")]
    [InlineData("474946383961")]
    [InlineData("49492A0008000000")]
    public void What_is_no_jpeg_is_told_from_its_content(string hex) =>
        Assert.Equal((null, PhotoFault.NotJpeg), JpegCleaner.Clean([.. Convert.FromHexString(hex), .. hex.Length > 4 ? new byte[100] : []]));

    [Fact]
    public void Noise_is_refused()
    {
        for (var i = 0; i < Mutations; i++)
        {
            var noise = RandomNumberGenerator.GetBytes(RandomNumberGenerator.GetInt32(5000));
            Assert.Null(JpegCleaner.Clean(noise).Photo);
            Assert.Null(JpegCleaner.Clean([0xFF, 0xD8, 0xFF, .. noise]).Photo);
        }
    }

    [Theory]
    [InlineData(60_000, 60_000, PhotoFault.TooManyPixels)]
    [InlineData(10_001, 1, PhotoFault.TooManyPixels)]
    [InlineData(1, 10_001, PhotoFault.TooManyPixels)]
    [InlineData(8_000, 5_001, PhotoFault.TooManyPixels)]
    [InlineData(100, 0, PhotoFault.Unsupported)]
    [InlineData(0, 100, PhotoFault.Broken)]
    internal void A_few_bytes_that_claim_many_pixels_are_refused(int width, int height, PhotoFault fault) =>
        Assert.Equal((null, fault), JpegCleaner.Clean([0xFF, 0xD8, .. JpegMaker.Frame(width, height), 0xFF, 0xD9]));

    [Fact]
    public void Kinds_that_browsers_do_not_show_are_refused()
    {
        foreach (var marker in new byte[] { 0xC3, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF, 0xDC, 0xDE, 0xDF, 0xF0, 0xFD })
        {
            Assert.Equal(PhotoFault.Unsupported, JpegCleaner.Clean([0xFF, 0xD8, .. JpegMaker.Frame(8, 8, marker), 0xFF, 0xD9]).Fault);
        }

        Assert.Equal(PhotoFault.Unsupported, JpegCleaner.Clean([0xFF, 0xD8, .. JpegMaker.Frame(8, 8, precision: 12), 0xFF, 0xD9]).Fault);
        Assert.Equal(PhotoFault.Unsupported, JpegCleaner.Clean([0xFF, 0xD8, .. JpegMaker.Frame(8, 8, colours: 4), 0xFF, 0xD9]).Fault);
    }

    [Fact]
    public void A_picture_without_pixels_or_with_two_frames_is_broken()
    {
        var photo = new JpegMaker().Make();
        Assert.Equal(PhotoFault.Broken, JpegCleaner.Clean([0xFF, 0xD8, 0xFF, 0xD9]).Fault);
        Assert.Equal(PhotoFault.Broken, JpegCleaner.Clean([0xFF, 0xD8, .. JpegMaker.Frame(8, 8), 0xFF, 0xD9]).Fault);
        Assert.Equal(PhotoFault.Broken, JpegCleaner.Clean([0xFF, 0xD8, .. JpegMaker.Frame(8, 8), .. photo[2..]]).Fault);
        Assert.Equal(PhotoFault.Broken, JpegCleaner.Clean([.. photo[..^2], .. photo[2..]]).Fault);
    }

    [Fact]
    public void A_scan_that_repeats_what_is_there_is_no_way_to_load_a_reader()
    {
        var photo = new JpegMaker { Progressive = true, Ids = [1] }.Make();
        var scan = photo.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        Assert.Equal(PhotoFault.Broken, JpegCleaner.Clean([.. photo[..^2], .. photo[scan..]]).Fault);
    }

    [Fact]
    public void A_photo_that_is_too_large_when_cleaned_is_refused_and_one_that_shrinks_is_taken()
    {
        var photo = new JpegMaker { Width = 800, Height = 800 }.Make();
        var pixels = Enumerable.Repeat((byte)0x55, PhotoLimits.LargestBytes).ToArray();
        Assert.Equal(PhotoFault.TooLarge, JpegCleaner.Clean([.. photo[..^2], .. pixels, 0xFF, 0xD9]).Fault);

        var note = JpegMaker.Comment(new string('x', 65_000));
        var wordy = new JpegMaker { Before = [.. Enumerable.Repeat(note, 40)] }.Make();
        Assert.True(wordy.Length > 2 * PhotoLimits.LargestBytes);
        Assert.True(JpegCleaner.Clean(wordy).Photo!.Bytes.Length < 2000);
    }

    [Theory]
    [InlineData("FFE10002")]
    [InlineData("FFFFFFFF")]
    [InlineData("FFDB0002")]
    [InlineData("FFC40002")]
    [InlineData("FFDD00040001")]
    [InlineData("FFD0")]
    [InlineData("FF00")]
    public void Many_small_pieces_take_no_longer_than_few_large_ones(string piece)
    {
        var pieces = Enumerable.Repeat(Convert.FromHexString(piece), 4 * 1024 * 1024 / (piece.Length / 2)).SelectMany(bytes => bytes).ToArray();
        var photo = new JpegMaker().Make();
        var watch = Stopwatch.StartNew();
        _ = JpegCleaner.Clean([.. photo[..2], .. pieces, .. photo[2..]]);
        _ = JpegCleaner.Clean([.. photo[..^2], .. pieces, .. photo[^2..]]);
        Assert.True(watch.Elapsed < Soon, $"{watch.Elapsed}");
    }

    private static byte[] Mutated(byte[] photo)
    {
        var changed = photo.ToList();
        for (var i = RandomNumberGenerator.GetInt32(1, 6); i > 0; i--)
        {
            var at = RandomNumberGenerator.GetInt32(changed.Count);
            switch (RandomNumberGenerator.GetInt32(4))
            {
                case 0: changed[at] = (byte)RandomNumberGenerator.GetInt32(256); break;
                case 1: changed.RemoveAt(at); break;
                case 2: changed.InsertRange(at, RandomNumberGenerator.GetBytes(3)); break;
                default: changed[at] = 0xFF; break;
            }
        }

        return [.. changed];
    }
}

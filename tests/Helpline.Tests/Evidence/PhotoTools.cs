using System.Diagnostics;
using Helpline.Tests.Support;

namespace Helpline.Tests.Evidence;

/// <summary>Programs that know photos and share no line with us: ffmpeg draws them, exiftool writes into them. Skips where they are not there.</summary>
internal static class PhotoTools
{
    /// <summary>The pixels, drawn by ffmpeg, which must find no fault.</summary>
    public static async Task<byte[]> PixelsAsync(byte[] jpeg)
    {
        var (pixels, faults) = await RunAsync("ffmpeg", jpeg,
            "-v", "warning", "-xerror", "-err_detect", "explode", "-noautorotate", "-f", "jpeg_pipe", "-i", "pipe:0", "-frames:v", "1", "-pix_fmt", "rgb24", "-f", "rawvideo", "pipe:1");
        Assert.True(pixels.Length > 0, faults);
        Assert.DoesNotContain("rror", faults, StringComparison.Ordinal);
        return pixels;
    }

    /// <summary>A picture with edges, colours and noise, as a camera would code it.</summary>
    public static async Task<byte[]> CameraPhotoAsync() => (await RunAsync("ffmpeg", [],
        "-v", "error", "-f", "lavfi", "-i", "testsrc2=size=640x426,noise=alls=12", "-frames:v", "1", "-q:v", "4", "-f", "image2pipe", "-c:v", "mjpeg", "pipe:1")).Output;

    /// <summary>The photo with all that exiftool can write into it.</summary>
    public static async Task<byte[]> TellingAsync(byte[] jpeg, params string[] tags) => (await RunAsync("exiftool", jpeg, [.. tags, "-"])).Output;

    private static async Task<(byte[] Output, string Faults)> RunAsync(string program, byte[] input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Needs.OnPath(program), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var output = new MemoryStream();
        var reading = Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(output), WriteAsync(process, input));
        var faults = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await reading;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (output.ToArray(), faults);
    }

    private static async Task WriteAsync(Process process, byte[] input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has read what it wanted.
        }
    }
}

namespace Helpline.Evidence;

/// <summary>A photo of which nothing is left but what is needed to draw its pixels. Made by <see cref="JpegCleaner"/> alone.</summary>
/// <param name="Bytes">A whole JPEG file.</param>
internal sealed record CleanedPhoto(byte[] Bytes, int Width, int Height)
{
    public override string ToString() => "[sealed]";
}

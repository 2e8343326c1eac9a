using System.IO.Compression;

namespace Helpline.Tests.Journeys.Marks;

/// <summary>Finds whatever was compressed inside some bytes (gzip, zlib) and gives it back inflated. Never fails on what only looks so.</summary>
internal static class Inflated
{
    private const int LargestPart = 16 * 1024 * 1024;

    internal static IEnumerable<byte[]> In(byte[] bytes)
    {
        for (var at = 0; at + 4 < bytes.Length; at++)
        {
            if (bytes[at] == 0x1F && bytes[at + 1] == 0x8B && bytes[at + 2] == 8
                && Read(new GZipStream(From(bytes, at), CompressionMode.Decompress)) is { } zipped)
            {
                yield return zipped;
            }

            if (bytes[at] == 0x78 && bytes[at + 1] is 0x01 or 0x5E or 0x9C or 0xDA
                && Read(new ZLibStream(From(bytes, at), CompressionMode.Decompress)) is { } deflated)
            {
                yield return deflated;
            }
        }
    }

    private static MemoryStream From(byte[] bytes, int at) => new(bytes, at, bytes.Length - at);

    /// <summary>What could be read before the fault, since a page's end may cut a stream short.</summary>
    private static byte[]? Read(Stream compressed)
    {
        using (compressed)
        {
            var whole = new MemoryStream();
            var part = new byte[8192];
            try
            {
                int count;
                while (whole.Length < LargestPart && (count = compressed.Read(part)) > 0)
                {
                    whole.Write(part, 0, count);
                }
            }
            catch (InvalidDataException)
            {
                // Either random bytes, or a stream that ends in the middle.
            }

            return whole.Length > 0 ? whole.ToArray() : null;
        }
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>SHA-256 of texts in a row, so that what is shown can be compared and is not kept.</summary>
internal static class Digests
{
    public static byte[] Of(IEnumerable<string> texts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts)));

    public static bool Same(byte[]? one, byte[]? other) => (one, other) switch
    {
        (null, null) => true,
        ({ } first, { } second) => first.AsSpan().SequenceEqual(second),
        _ => false,
    };
}

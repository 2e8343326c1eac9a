using System.Text;

namespace Helpline.Sealing;

/// <summary>
/// Compact JWE with A256GCM (RFC 7516 section 7.1) for a key both sides have or derive: the part of the wrapped key is
/// empty. Which headers are allowed is the caller's to say.
/// </summary>
internal static class CompactJwe
{
    public static string Seal(string header, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> key)
    {
        var encodedHeader = StrictBase64Url.Write(Encoding.UTF8.GetBytes(header));
        var (iv, ciphertext, tag) = Gcm.Seal(key, plain, Encoding.ASCII.GetBytes(encodedHeader));
        return string.Join('.', encodedHeader, "", StrictBase64Url.Write(iv), StrictBase64Url.Write(ciphertext), StrictBase64Url.Write(tag));
    }

    /// <returns>The header's bytes, or null if this is no such form.</returns>
    public static byte[]? Header(string jwe) => StrictBase64Url.Read(jwe.Split('.')[0]);

    public static (byte[]? Plain, SealFault Fault) Open(string jwe, ReadOnlySpan<byte> key)
    {
        var parts = jwe.Split('.');
        if (parts.Length != 5 || parts[1].Length != 0 || StrictBase64Url.Read(parts[2]) is not { } iv
            || StrictBase64Url.Read(parts[3]) is not { } ciphertext || StrictBase64Url.Read(parts[4]) is not { } tag)
        {
            return (null, SealFault.Malformed);
        }

        if (iv.Length != Gcm.IvBytes || tag.Length != Gcm.TagBytes)
        {
            return (null, SealFault.WrongSize);
        }

        var plain = Gcm.Open(key, iv, ciphertext, tag, Encoding.ASCII.GetBytes(parts[0]));
        return (plain, plain is null ? SealFault.DoesNotOpen : SealFault.None);
    }
}

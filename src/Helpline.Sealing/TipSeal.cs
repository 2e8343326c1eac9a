using System.Security.Cryptography;
using System.Text;

namespace Helpline.Sealing;

/// <summary>Where plain text ends: seals a body under a fresh key and iv (RFC 7516 section 5.1, A256GCM). Knows no agency.</summary>
public static class TipSeal
{
    /// <summary>Base64url of exactly <c>{"enc":"A256GCM"}</c>; alg and kid stand in the unprotected header, so one ciphertext serves every delivery.</summary>
    internal const string Protected = "eyJlbmMiOiJBMjU2R0NNIn0";

    /// <summary>Seals a body.</summary>
    /// <param name="aad">What it is bound to (canonical label, tip id, version), readable by all; not empty.</param>
    /// <param name="key">The one-time key: admit the agencies, then dispose.</param>
    /// <exception cref="ArgumentException">The body is over 64 KiB: a limit upstream is missing.</exception>
    public static SealedBody Seal(TipBody body, ReadOnlySpan<byte> aad, out TipKey key)
    {
        var plain = body.ToPaddedJson();
        key = TipKey.Draw();
        try
        {
            return Seal(plain, aad, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <summary>Opens a body with its key.</summary>
    /// <param name="key">32 bytes.</param>
    /// <returns>The padded JSON (the caller wipes it; <see cref="TipBody.Read"/> reads it), or the fault.</returns>
    public static (byte[]? Plain, SealFault Fault) Open(SealedBody body, ReadOnlySpan<byte> key)
    {
        if (StrictBase64Url.Read(body.Iv) is not { } iv || StrictBase64Url.Read(body.Ciphertext) is not { } ciphertext
            || StrictBase64Url.Read(body.Tag) is not { } tag || !string.Equals(body.Protected, Protected, StringComparison.Ordinal))
        {
            return (null, SealFault.Malformed);
        }

        var plain = Gcm.Open(key, iv, ciphertext, tag, Bound(body.Aad));
        return (plain, plain is null ? SealFault.DoesNotOpen : SealFault.None);
    }

    private static SealedBody Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> aad, TipKey key)
    {
        var encodedAad = StrictBase64Url.Write(aad);
        var (iv, ciphertext, tag) = Gcm.Seal(key.Bytes, plain, Bound(encodedAad));
        return new SealedBody(
            Protected, StrictBase64Url.Write(iv), StrictBase64Url.Write(ciphertext), StrictBase64Url.Write(tag), encodedAad);
    }

    /// <summary>RFC 7516 section 5.1 step 14: ASCII(protected header '.' aad).</summary>
    private static byte[] Bound(string encodedAad) => Encoding.ASCII.GetBytes(Protected + "." + encodedAad);
}

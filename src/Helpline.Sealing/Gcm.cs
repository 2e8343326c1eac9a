using System.Security.Cryptography;

namespace Helpline.Sealing;

/// <summary>AES-256-GCM (NIST SP 800-38D) with a fresh random 96-bit iv and a 128-bit tag. Never takes an iv from outside when it seals.</summary>
internal static class Gcm
{
    public const int KeyBytes = 32;
    public const int IvBytes = 12;
    public const int TagBytes = 16;

    public static (byte[] Iv, byte[] Ciphertext, byte[] Tag) Seal(
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> aad)
    {
        var (iv, ciphertext, tag) = (RandomNumberGenerator.GetBytes(IvBytes), new byte[plain.Length], new byte[TagBytes]);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(iv, plain, ciphertext, tag, aad);
        return (iv, ciphertext, tag);
    }

    /// <returns>The plain bytes (the caller wipes them), or null if key or any byte is wrong.</returns>
    public static byte[]? Open(
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> tag, ReadOnlySpan<byte> aad)
    {
        if (key.Length != KeyBytes || iv.Length != IvBytes || tag.Length != TagBytes)
        {
            return null;
        }

        var plain = new byte[ciphertext.Length];
        try
        {
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(iv, ciphertext, tag, plain, aad);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}

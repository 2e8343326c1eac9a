using System.Security.Cryptography;
using Helpline.Sealing;

namespace Helpline.Sessions;

/// <summary>
/// A photo to padded ciphertext and back, under a key of its own that is written nowhere but in the sealed session.
/// The plain copy made for padding is wiped.
/// </summary>
internal static class DraftSeal
{
    /// <summary>Bytes of the largest photo.</summary>
    public const int Largest = 1024 * 1024;

    private const int Smaller = 256 * 1024;
    private const int IdBytes = 32;
    private const int KeyBytes = 32;

    public static FreshDraft Seal(ReadOnlySpan<byte> photo)
    {
        var padded = new byte[photo.Length <= Smaller ? Smaller : Largest];
        photo.CopyTo(padded);
        try
        {
            var file = new DraftFile(RandomNumberGenerator.GetBytes(IdBytes), RandomNumberGenerator.GetBytes(KeyBytes), photo.Length);
            return new FreshDraft(file, AtRest.Seal(file.Key, padded, file.Id));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    /// <returns>The photo, which the caller wipes; null when the bytes are not those that were sealed.</returns>
    public static byte[]? Open(DraftFile file, byte[] sealedBytes)
    {
        var padded = AtRest.Open(file.Key, sealedBytes, file.Id);
        try
        {
            return padded is null || file.Length > padded.Length ? null : padded[..file.Length];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }
}

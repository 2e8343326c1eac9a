using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Helpline.Sealing;

/// <summary>
/// Seals a file under the key of its tip: AES-256-GCM in chunks of 64 KiB, each followed by its 16-byte tag. The plain text
/// is a 4-byte big-endian length, the content, and zeros up to 256 KiB, 1, 4 or 20 MiB. Nonce: 7 zero bytes, the chunk's
/// number from 0 as 4 bytes big-endian, 1 on the last chunk and else 0. AAD of every chunk: tip id, number of the file as
/// 4 bytes, padded length as 8 bytes, big-endian. Never seals two files of a tip under one number: key and nonce would be the same.
/// </summary>
public static class AttachmentSeal
{
    private const int ChunkBytes = 64 * 1024;
    private const int SealedChunkBytes = ChunkBytes + Gcm.TagBytes;
    private const int LengthBytes = 4;
    private const int TipIdBytes = 16;

    private static readonly int[] Classes = [256 * 1024, 1024 * 1024, 4 * 1024 * 1024, 20 * 1024 * 1024];

    /// <summary>The largest content, in bytes.</summary>
    public const int LargestContent = (20 * 1024 * 1024) - LengthBytes;

    /// <param name="key">The key of the tip's body, not yet wiped.</param>
    /// <param name="tipId">16 bytes.</param>
    /// <param name="number">Place of the file among those of its tip, from 1.</param>
    /// <param name="content">The caller wipes it.</param>
    /// <exception cref="ArgumentException">Too long a content, or no such tip id or number: a limit upstream is missing.</exception>
    public static byte[] Seal(TipKey key, byte[] tipId, int number, ReadOnlySpan<byte> content)
    {
        if (tipId.Length != TipIdBytes || number < 1 || content.Length > LargestContent)
        {
            throw new ArgumentException("No file of a tip.", nameof(content));
        }

        var plain = new byte[Padded(content.Length)];
        var fileKey = key.ForFile(tipId, number);
        try
        {
            BinaryPrimitives.WriteInt32BigEndian(plain, content.Length);
            content.CopyTo(plain.AsSpan(LengthBytes));
            return Seal(fileKey, plain, Bound(tipId, number, plain.Length));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
            CryptographicOperations.ZeroMemory(fileKey);
        }
    }

    /// <param name="tipKey">32 bytes.</param>
    /// <returns>The content (the caller wipes it), or null: not this key, tip or number, or a chunk changed, moved, left out or added.</returns>
    public static byte[]? Open(byte[] tipKey, byte[] tipId, int number, ReadOnlySpan<byte> sealedFile)
    {
        var padded = PaddedOf(sealedFile.Length);
        if (padded == 0 || tipKey.Length != Gcm.KeyBytes || tipId.Length != TipIdBytes || number < 1)
        {
            return null;
        }

        var plain = new byte[padded];
        var fileKey = FileKey(tipKey, tipId, number);
        try
        {
            return Open(fileKey, sealedFile, plain, Bound(tipId, number, padded)) ? ContentOf(plain) : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
            CryptographicOperations.ZeroMemory(fileKey);
        }
    }

    /// <summary>HKDF-SHA-256, empty salt; info: the label, the tip's id and the number as 4 bytes big-endian, with nothing between.</summary>
    internal static byte[] FileKey(ReadOnlySpan<byte> tipKey, byte[] tipId, int number)
    {
        var info = new byte[Label.Length + TipIdBytes + sizeof(int)];
        Label.CopyTo(info);
        tipId.CopyTo(info, Label.Length);
        BinaryPrimitives.WriteInt32BigEndian(info.AsSpan(Label.Length + TipIdBytes), number);
        var key = new byte[Gcm.KeyBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, tipKey, key, [], info);
        return key;
    }

    private static ReadOnlySpan<byte> Label => "helpline/v1/attachment"u8;

    private static byte[] Seal(byte[] fileKey, byte[] plain, byte[] bound)
    {
        var chunks = plain.Length / ChunkBytes;
        var sealedFile = new byte[plain.Length + (chunks * Gcm.TagBytes)];
        using var aes = new AesGcm(fileKey, Gcm.TagBytes);
        for (var at = 0; at < chunks; at++)
        {
            var chunk = sealedFile.AsSpan(at * SealedChunkBytes, SealedChunkBytes);
            aes.Encrypt(Nonce(at, chunks), plain.AsSpan(at * ChunkBytes, ChunkBytes), chunk[..ChunkBytes], chunk[ChunkBytes..], bound);
        }

        return sealedFile;
    }

    private static bool Open(byte[] fileKey, ReadOnlySpan<byte> sealedFile, byte[] plain, byte[] bound)
    {
        var chunks = plain.Length / ChunkBytes;
        using var aes = new AesGcm(fileKey, Gcm.TagBytes);
        try
        {
            for (var at = 0; at < chunks; at++)
            {
                var chunk = sealedFile.Slice(at * SealedChunkBytes, SealedChunkBytes);
                aes.Decrypt(Nonce(at, chunks), chunk[..ChunkBytes], chunk[ChunkBytes..], plain.AsSpan(at * ChunkBytes, ChunkBytes), bound);
            }

            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    /// <summary>One content has one padding: a length that belongs to another class, or anything but zeros behind, is refused.</summary>
    private static byte[]? ContentOf(byte[] plain)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(plain);
        return length >= 0 && length <= plain.Length - LengthBytes && Padded(length) == plain.Length
            && !plain.AsSpan(LengthBytes + length).ContainsAnyExcept((byte)0)
                ? plain.AsSpan(LengthBytes, length).ToArray()
                : null;
    }

    private static byte[] Nonce(int at, int chunks)
    {
        var nonce = new byte[Gcm.IvBytes];
        BinaryPrimitives.WriteInt32BigEndian(nonce.AsSpan(7), at);
        nonce[^1] = at == chunks - 1 ? (byte)1 : (byte)0;
        return nonce;
    }

    private static byte[] Bound(byte[] tipId, int number, int padded)
    {
        var bound = new byte[TipIdBytes + sizeof(int) + sizeof(long)];
        tipId.CopyTo(bound, 0);
        BinaryPrimitives.WriteInt32BigEndian(bound.AsSpan(TipIdBytes), number);
        BinaryPrimitives.WriteInt64BigEndian(bound.AsSpan(TipIdBytes + sizeof(int)), padded);
        return bound;
    }

    private static int Padded(int content) => Array.Find(Classes, size => content <= size - LengthBytes);

    /// <returns>0: no sealed file has this length.</returns>
    private static int PaddedOf(int sealedLength) => Array.Find(Classes, size => size / ChunkBytes * SealedChunkBytes == sealedLength);
}

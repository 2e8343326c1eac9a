namespace Helpline.Sealing;

/// <summary>Seals what the server keeps for itself (sessions, held tips) under a key that can be destroyed: AES-256-GCM as 12-byte nonce, ciphertext, 16-byte tag.</summary>
public static class AtRest
{
    /// <param name="key">32 bytes.</param>
    /// <param name="plain">The caller wipes it.</param>
    /// <param name="aad">What the bytes belong to, such as the row's id; the same is needed to open.</param>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> aad)
    {
        var (iv, ciphertext, tag) = Gcm.Seal(key, plain, aad);
        return [.. iv, .. ciphertext, .. tag];
    }

    /// <returns>The plain bytes (the caller wipes them), or null if the key, the aad or any byte is not the one it was sealed with.</returns>
    public static byte[]? Open(byte[] key, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> aad) =>
        sealedBytes.Length < Gcm.IvBytes + Gcm.TagBytes
            ? null
            : Gcm.Open(key, sealedBytes[..Gcm.IvBytes], sealedBytes[Gcm.IvBytes..^Gcm.TagBytes], sealedBytes[^Gcm.TagBytes..], aad);
}

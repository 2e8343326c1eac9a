namespace Helpline.Sealing;

/// <summary>What the server vouches for at filing: this tip, with this ciphertext and this label, on this day. Tells nothing of the content.</summary>
/// <param name="TipId">16 bytes.</param>
/// <param name="CiphertextHash">SHA-256 of the ciphertext's bytes, 32 bytes.</param>
/// <param name="AadHash">SHA-256 of the bytes that the ciphertext is bound to (answer key, label, tip, version), 32 bytes.</param>
/// <param name="Day">The day, never the hour.</param>
public sealed record FilingStatement(byte[] TipId, byte[] CiphertextHash, byte[] AadHash, DateOnly Day)
{
    /// <summary>The statement that fits this body.</summary>
    /// <exception cref="ArgumentException">The body is not in base64url.</exception>
    public static FilingStatement Of(byte[] tipId, SealedBody body, DateOnly day) =>
        new(tipId, FilingProof.HashOf(body.Ciphertext), FilingProof.HashOf(body.Aad), day);
}

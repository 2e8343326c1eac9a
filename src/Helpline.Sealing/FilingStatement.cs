namespace Helpline.Sealing;

/// <summary>What the server vouches for at filing: this tip, with this ciphertext, on this day. Tells nothing of the content.</summary>
/// <param name="TipId">16 bytes.</param>
/// <param name="CiphertextHash">SHA-256 of the ciphertext's bytes, 32 bytes.</param>
/// <param name="Day">The day, never the hour.</param>
public sealed record FilingStatement(byte[] TipId, byte[] CiphertextHash, DateOnly Day);

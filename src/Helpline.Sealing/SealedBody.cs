namespace Helpline.Sealing;

/// <summary>
/// A body that only the admitted keys open: the members of a flattened JWE (RFC 7516 section 7.2.2) that all deliveries
/// of a tip have in common, each base64url. Harmless to store.
/// </summary>
/// <param name="Protected">Exactly <c>{"enc":"A256GCM"}</c>.</param>
/// <param name="Iv">12 bytes.</param>
/// <param name="Ciphertext">4, 16 or 64 KiB.</param>
/// <param name="Tag">16 bytes.</param>
/// <param name="Aad">What the body is bound to: canonical label, tip id, version. Readable by all.</param>
public sealed record SealedBody(string Protected, string Iv, string Ciphertext, string Tag, string Aad);

namespace Helpline.Sealing;

/// <summary>A private key (PKCS #8, RFC 5958) under a 32-byte key: compact JWE, header exactly alg dir, enc A256GCM, cty pkcs8, kid.</summary>
internal static class SealedKey
{
    public static string Seal(ReadOnlySpan<byte> pkcs8, string kid, ReadOnlySpan<byte> key) => CompactJwe.Seal(
        PlainJson.Object([new("alg", "\"dir\""), new("enc", "\"A256GCM\""), new("cty", "\"pkcs8\""), new("kid", PlainJson.Quote(kid))]),
        pkcs8,
        key);

    /// <returns>The PKCS #8 bytes (the caller wipes them), or the fault.</returns>
    public static (byte[]? Pkcs8, SealFault Fault) Open(string jwe, string? kid, ReadOnlySpan<byte> key)
    {
        if (CompactJwe.Header(jwe) is not { } bytes)
        {
            return (null, SealFault.Malformed);
        }

        var header = StrictJson.Exactly(bytes, "alg", "enc", "cty", "kid");
        if (header is null || !StrictJson.Says(header["alg"], "dir") || !StrictJson.Says(header["enc"], "A256GCM")
            || !StrictJson.Says(header["cty"], "pkcs8"))
        {
            return (null, SealFault.WrongHeader);
        }

        return kid is null || StrictJson.Says(header["kid"], kid) ? CompactJwe.Open(jwe, key) : (null, SealFault.WrongKey);
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Helpline.Sealing;

/// <summary>
/// Compact JWS with ES256 (RFC 7515 section 7.1, RFC 7518 section 3.4). The header is exactly alg, typ, kid; the type
/// keeps one signed statement from being taken for another.
/// </summary>
internal static class CompactJws
{
    public static string Sign(ECDsa key, string type, string kid, string payload)
    {
        var header = PlainJson.Object([new("alg", "\"ES256\""), new("typ", PlainJson.Quote(type)), new("kid", PlainJson.Quote(kid))]);
        var signed = Encode(header) + "." + Encode(payload);
        return signed + "." + StrictBase64Url.Write(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256));
    }

    /// <param name="jwk">The public P-256 key that must have signed; the header's kid must be its thumbprint.</param>
    public static (byte[]? Payload, SealFault Fault) Verify(string jws, string type, string jwk)
    {
        var parts = jws.Split('.');
        if (parts.Length != 3 || StrictBase64Url.Read(parts[0]) is not { } header
            || StrictBase64Url.Read(parts[1]) is not { } payload || StrictBase64Url.Read(parts[2]) is not { } signature)
        {
            return (null, SealFault.Malformed);
        }

        using var key = PublicJwk.ReadSigner(jwk);
        if (key is null)
        {
            return (null, SealFault.WrongKey);
        }

        var fault = FaultOf(header, type, KeyThumbprint.Of(jwk));
        if (fault != SealFault.None)
        {
            return (null, fault);
        }

        return key.VerifyData(Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), signature, HashAlgorithmName.SHA256)
            ? (payload, SealFault.None)
            : (null, SealFault.WrongSignature);
    }

    private static SealFault FaultOf(byte[] header, string type, string kid)
    {
        var members = StrictJson.Exactly(header, "alg", "typ", "kid");
        if (members is null || !StrictJson.Says(members["alg"], "ES256") || !StrictJson.Says(members["typ"], type))
        {
            return SealFault.WrongHeader;
        }

        return StrictJson.Says(members["kid"], kid) ? SealFault.None : SealFault.WrongKey;
    }

    private static string Encode(string text) => StrictBase64Url.Write(Encoding.UTF8.GetBytes(text));
}

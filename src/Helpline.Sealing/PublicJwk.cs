using System.Security.Cryptography;
using System.Text;

namespace Helpline.Sealing;

/// <summary>
/// Public keys as JWK (RFC 7517, members of RFC 7518 section 6): RSA-4096 with exponent 65537 and EC P-256, nothing else.
/// Writes only the members of the thumbprint, in its order, so that one key has one text. Never writes a private member.
/// </summary>
public static class PublicJwk
{
    private const int RsaBits = 4096;
    private const int CoordinateBytes = 32;
    private const string UsualExponent = "AQAB";

    /// <summary>The public half of an RSA key.</summary>
    public static string Of(RSA key)
    {
        var parameters = key.ExportParameters(false);
        return RsaText(StrictBase64Url.Write(parameters.Exponent), StrictBase64Url.Write(parameters.Modulus));
    }

    /// <summary>The public half of a P-256 key that signs or agrees.</summary>
    public static string Of(ECAlgorithm key)
    {
        var point = key.ExportParameters(false).Q;
        return EcText(StrictBase64Url.Write(point.X), StrictBase64Url.Write(point.Y));
    }

    /// <returns>The RSA-4096 key, or null if it is none.</returns>
    public static RSA? ReadRsa(string jwk)
    {
        var members = StrictJson.Exactly(Encoding.UTF8.GetBytes(jwk), "e", "kty", "n");
        if (members is null || !StrictJson.Says(members["kty"], "RSA") || !StrictJson.Says(members["e"], UsualExponent)
            || StrictBase64Url.Read(StrictJson.Text(members["n"]) ?? "?", RsaBits / 8) is not { } modulus || modulus[0] < 0x80)
        {
            return null;
        }

        return RSA.Create(new RSAParameters { Exponent = [1, 0, 1], Modulus = modulus });
    }

    /// <returns>The P-256 key for checking signatures (ES256), or null if it is none.</returns>
    public static ECDsa? ReadSigner(string jwk) => Read(jwk, ECDsa.Create);

    /// <returns>The P-256 key for agreement (ECDH-ES), or null if it is none.</returns>
    public static ECDiffieHellman? ReadAgreement(string jwk) => Read(jwk, ECDiffieHellman.Create);

    internal static string RsaText(string e, string n) => $$"""{"e":"{{e}}","kty":"RSA","n":"{{n}}"}""";

    internal static string EcText(string x, string y) => $$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""";

    private static TKey? Read<TKey>(string jwk, Func<ECParameters, TKey> create)
        where TKey : ECAlgorithm
    {
        var members = StrictJson.Exactly(Encoding.UTF8.GetBytes(jwk), "crv", "kty", "x", "y");
        if (members is null || !StrictJson.Says(members["kty"], "EC") || !StrictJson.Says(members["crv"], "P-256")
            || StrictBase64Url.Read(StrictJson.Text(members["x"]) ?? "?", CoordinateBytes) is not { } x
            || StrictBase64Url.Read(StrictJson.Text(members["y"]) ?? "?", CoordinateBytes) is not { } y)
        {
            return null;
        }

        try
        {
            return create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } });
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

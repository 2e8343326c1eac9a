using System.Security.Cryptography;
using System.Text;

namespace Helpline.Sealing;

/// <summary>The name of a public key: RFC 7638, SHA-256, base64url. Two keys never have one name, and a name tells nothing but the key.</summary>
public static class KeyThumbprint
{
    /// <param name="jwk">A public key as <see cref="PublicJwk"/> reads it.</param>
    /// <returns>43 characters.</returns>
    /// <exception cref="ArgumentException">No public RSA-4096 or P-256 key.</exception>
    public static string Of(string jwk)
    {
        using var rsa = PublicJwk.ReadRsa(jwk);
        using var signer = rsa is null ? PublicJwk.ReadSigner(jwk) : null;
        return (rsa, signer) switch
        {
            ({ } key, _) => Hash(PublicJwk.Of(key)),
            (_, { } key) => Hash(PublicJwk.Of(key)),
            _ => throw new ArgumentException("No public RSA-4096 or P-256 key.", nameof(jwk)),
        };
    }

    private static string Hash(string canonical) => StrictBase64Url.Write(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
}

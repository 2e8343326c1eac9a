using System.Security.Cryptography;

namespace Helpline.Sealing;

/// <summary>
/// A tip's own P-256 key pair for answers: the public half for the agency, the private half wrapped so that only the
/// receipt opens it. Never writes the private half in the clear.
/// </summary>
public static class AnswerKeys
{
    /// <param name="wrap">32 bytes of <see cref="ReceiptSecret.AnswerWrap"/>.</param>
    /// <returns>The public JWK, and the private key as compact JWE (alg dir, A256GCM, cty pkcs8).</returns>
    public static (string PublicJwk, string WrappedPrivate) Make(byte[] wrap)
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var jwk = PublicJwk.Of(key);
        var pkcs8 = key.ExportPkcs8PrivateKey();
        try
        {
            return (jwk, SealedKey.Seal(pkcs8, KeyThumbprint.Of(jwk), wrap));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    /// <returns>The private key (the caller disposes of it), or null if the wrap is not its own or any byte is wrong.</returns>
    public static ECDiffieHellman? Unwrap(string wrappedPrivate, byte[] wrap)
    {
        var (pkcs8, _) = SealedKey.Open(wrappedPrivate, kid: null, wrap);
        var key = ECDiffieHellman.Create();
        try
        {
            key.ImportPkcs8PrivateKey(pkcs8, out _);
            return key;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }
}

using System.Security.Cryptography;
using Helpline.Sealing;

namespace Helpline.Agencies;

/// <summary>A key pair that is being made: its public half, and its private half until it is wrapped. Wipes what it exports.</summary>
internal sealed class KeymakingPair : IDisposable
{
    private const int RsaBits = 4096;

    private readonly AsymmetricAlgorithm key;

    private KeymakingPair(AsymmetricAlgorithm key, string jwk) => (this.key, Jwk, Kid) = (key, jwk, KeyThumbprint.Of(jwk));

    public string Jwk { get; }

    public string Kid { get; }

    public static KeymakingPair Encrypting()
    {
        var rsa = RSA.Create(RsaBits);
        return new KeymakingPair(rsa, PublicJwk.Of(rsa));
    }

    public static KeymakingPair Signing()
    {
        var signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new KeymakingPair(signer, PublicJwk.Of(signer));
    }

    public string Certify(KeyStatement statement) => CertifiedKey.Certify((ECDsa)key, statement);

    public string Wrap(string member, string passphrase)
    {
        var pkcs8 = key.ExportPkcs8PrivateKey();
        try
        {
            return WrappedPrivateKey.Wrap(pkcs8, Kid, member, passphrase);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    public void Dispose() => key.Dispose();

    public override string ToString() => "[sealed]";
}

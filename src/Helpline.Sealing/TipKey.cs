using System.Security.Cryptography;

namespace Helpline.Sealing;

/// <summary>The one-time key of a sealed body and of its files: 32 random bytes, wiped on dispose. Leaves this class only wrapped for an agency; files get keys derived from it.</summary>
public sealed class TipKey : IDisposable
{
    private readonly byte[] bytes;

    internal TipKey(byte[] bytes) => this.bytes = bytes;

    internal ReadOnlySpan<byte> Bytes => bytes;

    internal static TipKey Draw() => new(RandomNumberGenerator.GetBytes(Gcm.KeyBytes));

    /// <summary>Gives one agency key the means to open the body: RSA-OAEP-256 (RFC 7518 section 4.3).</summary>
    /// <exception cref="ObjectDisposedException">The key was wiped.</exception>
    public AdmittedKey Admit(AgencyKey key)
    {
        ObjectDisposedException.ThrowIf(wiped, this);
        using var rsa = PublicJwk.ReadRsa(key.Jwk) ?? throw new ArgumentException("Not an RSA-4096 key.", nameof(key));
        return new AdmittedKey(key.Kid, StrictBase64Url.Write(rsa.Encrypt(bytes, RSAEncryptionPadding.OaepSHA256)));
    }

    /// <summary>The key of one file of the tip; the caller wipes it.</summary>
    /// <exception cref="ObjectDisposedException">The key was wiped: a file sealed by what is left would be open to all.</exception>
    internal byte[] ForFile(byte[] tipId, int number)
    {
        ObjectDisposedException.ThrowIf(wiped, this);
        return AttachmentSeal.FileKey(bytes, tipId, number);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(bytes);
        wiped = true;
    }

    /// <inheritdoc/>
    public override string ToString() => "[sealed]";

    private bool wiped;
}

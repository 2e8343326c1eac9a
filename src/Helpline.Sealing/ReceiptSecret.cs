using System.Security.Cryptography;

namespace Helpline.Sealing;

/// <summary>What a receipt derives to, wiped on dispose. Gives a look-up that needs the pepper and a key that needs the receipt; never itself.</summary>
public sealed class ReceiptSecret : IDisposable
{
    internal const int Bytes = 32;

    private readonly byte[] secret;

    internal ReceiptSecret(byte[] secret) => this.secret = secret;

    /// <summary>HMAC-SHA-256 (RFC 2104) under the pepper of HKDF with info <c>helpline/v1/receipt/lookup</c>: 32 bytes that may be stored.</summary>
    /// <param name="pepper">The installation's own, 32 bytes, outside the database.</param>
    public byte[] Lookup(byte[] pepper)
    {
        var derived = Derive(KeyLabel.Of("helpline/v1/receipt/lookup"));
        try
        {
            return HMACSHA256.HashData(pepper, derived);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    /// <summary>HKDF with info <c>helpline/v1/receipt/answer</c> 0 tip salt: the 32-byte key of the tip's answer key. The caller wipes it.</summary>
    /// <param name="tipSalt">Random, one a tip.</param>
    public byte[] AnswerWrap(byte[] tipSalt) => Derive(KeyLabel.Of("helpline/v1/receipt/answer", tipSalt));

    /// <summary>HKDF with info <c>helpline/v1/receipt/addition</c> 0 tip salt: names additions by their words, so that only the receipt can tell the words from the name. The caller wipes it.</summary>
    /// <param name="tipSalt">Random, one a tip.</param>
    public byte[] AdditionKey(byte[] tipSalt) => Derive(KeyLabel.Of("helpline/v1/receipt/addition", tipSalt));

    /// <inheritdoc/>
    public void Dispose() => CryptographicOperations.ZeroMemory(secret);

    /// <inheritdoc/>
    public override string ToString() => "[sealed]";

    private byte[] Derive(byte[] info) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Bytes, salt: null, info);
}

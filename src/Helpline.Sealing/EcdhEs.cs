using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Helpline.Sealing;

/// <summary>ECDH-ES in direct key agreement mode (RFC 7518 section 4.6) on P-256 for A256GCM, without apu and apv.</summary>
internal static class EcdhEs
{
    private const int KeyBits = 256;

    /// <summary>One round of the Concat KDF (NIST SP 800-56A, 5.8.1): SHA-256(1, Z, AlgorithmID, PartyUInfo, PartyVInfo, SuppPubInfo).</summary>
    public static byte[] Agree(ECDiffieHellman mine, ECDiffieHellman theirs)
    {
        using var other = theirs.PublicKey;
        return mine.DeriveKeyFromHash(other, HashAlgorithmName.SHA256, secretPrepend: Number(1), secretAppend:
            [.. Counted("A256GCM"), .. Counted(""), .. Counted(""), .. Number(KeyBits)]);
    }

    private static byte[] Counted(string text) => [.. Number(text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Number(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}

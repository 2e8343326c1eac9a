using System.Buffers.Text;
using System.Security.Cryptography;

namespace Helpline.Forwarding.Webhooks;

/// <summary>The token with which an agency's system fetches the files of one delivery and of no other. Kept nowhere: it is derived again to be compared.</summary>
internal sealed class FileTokens(byte[] secret)
{
    public string Of(byte[] deliveryId) => Base64Url.EncodeToString(Bytes(deliveryId));

    /// <summary>In constant time, whatever was sent.</summary>
    public bool Fits(byte[] deliveryId, string token)
    {
        var sent = new byte[32];
        var whole = token.Length == 43 && Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, sent, out var length) && length == sent.Length;
        return CryptographicOperations.FixedTimeEquals(sent, Bytes(deliveryId)) && whole;
    }

    public override string ToString() => "[sealed]";

    private byte[] Bytes(byte[] deliveryId) => HMACSHA256.HashData(secret, (byte[])[.. "helpline/v1/file-token"u8, 0, .. deliveryId]);
}

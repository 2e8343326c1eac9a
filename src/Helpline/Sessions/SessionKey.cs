using System.Security.Cryptography;
using System.Text;

namespace Helpline.Sessions;

/// <summary>How a day's keys find and open the talk at an address. Whoever lacks those keys can do neither, however few addresses there are.</summary>
internal static class SessionKey
{
    /// <summary>HMAC-SHA-256(lookupKey, "helpline/v1/session" 0 channel 0 address).</summary>
    public static byte[] IdOf(EpochKey epoch, ChannelAddress address) =>
        HMACSHA256.HashData(epoch.Lookup, Label("helpline/v1/session", address));

    /// <summary>HKDF-SHA-256(epochDraftKey, info = "helpline/v1/draft" 0 channel 0 address). The caller wipes it.</summary>
    public static byte[] DraftKeyOf(EpochKey epoch, ChannelAddress address)
    {
        var key = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, epoch.Draft, key, salt: [], Label("helpline/v1/draft", address));
        return key;
    }

    private static byte[] Label(string label, ChannelAddress address) =>
        Encoding.UTF8.GetBytes($"{label}\0{address.Channel}\0{address.Address}");
}

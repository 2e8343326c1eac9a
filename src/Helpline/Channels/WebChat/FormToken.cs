using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Helpline.Channels.WebChat;

/// <summary>Proves that a form came from a page we made for this cookie. Derived from the cookie alone, so nothing is kept for it.</summary>
internal static class FormToken
{
    public static string Of(string cookie) => Base64Url.EncodeToString(
        HMACSHA256.HashData(Encoding.ASCII.GetBytes(cookie), "helpline/v1/form"u8));

    public static bool Fits(string? token, string cookie) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(token ?? ""), Encoding.ASCII.GetBytes(Of(cookie)));
}

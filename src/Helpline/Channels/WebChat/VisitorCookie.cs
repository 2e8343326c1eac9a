using System.Buffers.Text;
using System.Security.Cryptography;

namespace Helpline.Channels.WebChat;

/// <summary>
/// The one cookie: 32 random bytes that find the talk, until the browser is closed. Set by the first form that is sent,
/// never by looking at the page. Holds nothing else and is compared with nothing of the visitor.
/// </summary>
internal static class VisitorCookie
{
    public const string Name = "__Host-talk";

    private const int Bytes = 32;

    private static readonly CookieOptions Options = new()
    {
        Secure = true,
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
    };

    /// <returns>Null when there is none, or none of ours.</returns>
    public static string? Read(HttpRequest request) =>
        request.Cookies[Name] is { } value && Base64Url.IsValid(value, out var length) && length == Bytes ? value : null;

    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static void Give(HttpResponse response, string value) => response.Cookies.Append(Name, value, Options);

    public static void Drop(HttpResponse response) => response.Cookies.Delete(Name, Options);
}

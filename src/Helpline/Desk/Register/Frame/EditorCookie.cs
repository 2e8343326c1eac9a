using System.Net;
using Helpline.Desk.Staff;

namespace Helpline.Desk.Register.Frame;

/// <summary>
/// The cookie of somebody who signed in: the bearer of the session and nothing else, until the browser is closed. Nobody else is
/// ever given one. Without TLS on this machine's own address only, where some browsers would not keep it otherwise.
/// </summary>
internal static class EditorCookie
{
    private const string Name = "desk";
    private const int Length = 43;

    public static Token? Read(HttpRequest request) =>
        request.Cookies[NameFor(request)] is { Length: Length } text ? new(text) : null;

    public static void Give(HttpContext context, Token bearer) =>
        context.Response.Cookies.Append(NameFor(context.Request), bearer.Text, OptionsFor(context.Request));

    public static void Drop(HttpContext context) =>
        context.Response.Cookies.Delete(NameFor(context.Request), OptionsFor(context.Request));

    /// <summary>By its prefix a browser takes the name over TLS only, so that nobody on the way can plant another.</summary>
    private static string NameFor(HttpRequest request) => IsSecure(request) ? "__Secure-" + Name : Name;

    private static CookieOptions OptionsFor(HttpRequest request) => new()
    {
        Secure = IsSecure(request),
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Path = "/desk",
        IsEssential = true,
    };

    private static bool IsSecure(HttpRequest request) => request.IsHttps || !IsLoopback(request.Host.Host);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

namespace Helpline.Desk;

/// <summary>What every answer of the opener's port says, errors too. Never sets a cookie.</summary>
internal static class OpenerHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>
    /// The frame in which a photo is decoded: no origin, whoever opens it, and nowhere to send anything. Its two files are asked for
    /// without an origin, so they alone may be.
    /// </summary>
    public const string FramePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
        + "sandbox allow-scripts; require-trusted-types-for 'script'; trusted-types 'none'";

    private const string Frame = "/frame.";

    public static Func<HttpContext, RequestDelegate, Task> Over(DeskSettings settings) => (context, next) =>
    {
        if (context.Connection.LocalPort == settings.OpenerPort)
        {
            // Last of all, so that an answer that was emptied because of a bug has them too.
            context.Response.OnStarting(() =>
            {
                Write(context.Response.Headers, context.Request.Path.Value!.StartsWith(Frame, StringComparison.Ordinal));
                return Task.CompletedTask;
            });
        }

        return next(context);
    };

    private static void Write(IHeaderDictionary headers, bool isFrame)
    {
        headers.ContentSecurityPolicy = isFrame ? FramePolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = isFrame ? "cross-origin" : "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
    }
}

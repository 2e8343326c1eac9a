namespace Helpline.Desk;

/// <summary>What every answer of the opener's port says, errors too. Never sets a cookie.</summary>
internal static class OpenerHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    public static Func<HttpContext, RequestDelegate, Task> Over(DeskSettings settings) => (context, next) =>
    {
        if (context.Connection.LocalPort == settings.OpenerPort)
        {
            // Last of all, so that an answer that was emptied because of a bug has them too.
            context.Response.OnStarting(() =>
            {
                Write(context.Response.Headers);
                return Task.CompletedTask;
            });
        }

        return next(context);
    };

    private static void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
    }
}

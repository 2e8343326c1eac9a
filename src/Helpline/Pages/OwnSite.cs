namespace Helpline.Pages;

/// <summary>
/// Tells a form of ours from one that another site makes the visitor's browser send. The cookie is strict already; this keeps
/// another site from starting a new talk over the one that runs.
/// </summary>
internal static class OwnSite
{
    public static bool Sent(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } from)
        {
            return from is "same-origin" or "none";
        }

        // Our pages send no referrer, so an honest Origin is "null" or our own.
        var origin = request.Headers.Origin.ToString();
        return origin is "" or "null"
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value);
    }
}

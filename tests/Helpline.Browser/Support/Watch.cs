using Microsoft.Playwright;

namespace Helpline.Browser.Support;

/// <summary>Notes whatever a page should not do: errors in the console, requests to anybody else, answers of 500 and above.</summary>
internal sealed class Watch
{
    private readonly List<string> noted = [];

    internal IReadOnlyList<string> Noted
    {
        get
        {
            lock (noted)
            {
                return [.. noted];
            }
        }
    }

    /// <summary>Watches a context and cuts it off from everything but this machine.</summary>
    internal async Task OverAsync(IBrowserContext context)
    {
        context.Console += (_, message) => NoteIf(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        context.WebError += (_, error) => NoteIf(true, $"error: {error.Error}");
        context.Response += (_, response) => NoteIf(response.Status >= 400, $"{response.Status}: {response.Url}");
        context.Request += (_, request) => NoteIf(!IsOurs(request.Url), $"request to a third party: {request.Url}");
        await context.RouteAsync("**/*", route => IsOurs(route.Request.Url) ? route.ContinueAsync() : route.AbortAsync());
    }

    private static bool IsOurs(string url) => new Uri(url).Host == "127.0.0.1";

    private void NoteIf(bool wrong, string what)
    {
        if (wrong)
        {
            lock (noted)
            {
                noted.Add(what);
            }
        }
    }
}

using System.Net;
using System.Text;

namespace Helpline.Tests.Support;

/// <summary>
/// Carries requests like a browser: keeps the one cookie by hand (a test speaks plain http, where a secure cookie is not sent
/// by the book), follows no redirect by itself, and can be told to send headers that mark the visitor.
/// </summary>
internal sealed class ChatWire(Uri address, IReadOnlyDictionary<string, string>? marks = null) : IDisposable
{
    private readonly HttpClient client = new(RunningNginx.AnyCertificate())
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    internal string? Cookie { get; set; }

    internal string CookieName { get; private set; } = "__Host-talk";

    /// <summary>All that the answers said beside their bodies, to be searched.</summary>
    internal StringBuilder HeadersSeen { get; } = new();

    internal Task<ChatAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    internal Task<ChatAnswer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields));

    internal async Task<ChatAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = content };
        foreach (var (name, value) in marks ?? new Dictionary<string, string>())
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (Cookie is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", $"{CookieName}={Cookie}");
        }

        using var response = await client.SendAsync(request);
        var answer = await ReadAsync(response);
        lock (HeadersSeen)
        {
            HeadersSeen.AppendLine(answer.Headers);
        }

        Remember(answer.SetCookie);
        return answer;
    }

    public void Dispose() => client.Dispose();

    private static async Task<ChatAnswer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        $"{response.ReasonPhrase}\n{response.Headers}{response.Content.Headers}",
        await response.Content.ReadAsStringAsync(),
        response.Headers.Location?.ToString(),
        response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Single() : null);

    private void Remember(string? setCookie)
    {
        if (setCookie?.Split(';')[0].Split('=', 2) is [var name, var value])
        {
            CookieName = name;
            Cookie = value.Length == 0 ? null : value;
        }
    }
}

using System.Net;

namespace Helpline.Tests.Support;

/// <summary>A browser without JavaScript in front of the web chat: it knows cookies, redirects, forms and nothing else.</summary>
internal sealed class ChatBrowser : IDisposable
{
    private readonly HttpClient _client;

    internal ChatBrowser(HttpMessageHandler handler) => _client = new HttpClient(handler) { BaseAddress = new Uri("https://localhost/") };

    internal string? Cookie { get; set; }

    internal HttpResponseMessage Last { get; private set; } = new();

    internal HtmlPage Page { get; private set; } = new("");

    /// <summary>The form that carries the card's buttons.</summary>
    internal HtmlForm Form => Page.Forms.First(form => form.Action == "/");

    /// <summary>Markup of what the bot says on the page.</summary>
    internal string Card => Page.Html.Split("<section class=\"card\">")[1].Split("</section>")[0];

    public void Dispose() => _client.Dispose();

    internal async Task<ChatBrowser> OpenAsync(string path = "/")
    {
        await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        return this;
    }

    /// <summary>Presses the button with this value; what stands in the text field goes with it.</summary>
    internal Task<ChatBrowser> PressAsync(string value, string text = "")
    {
        var button = Form.Buttons.FirstOrDefault(button => button.Name == "press" && button.Value == value);
        Assert.True(button is not null, $"No button {value} among: {string.Join(", ", Form.Buttons.Select(b => b.Value))}\n{Page.Text}");
        return PostAsync("/", [.. Filled(text), new("press", value)]);
    }

    internal Task<ChatBrowser> SayAsync(string text) => PostAsync("/", Filled(text));

    internal async Task<ChatBrowser> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });
        return this;
    }

    internal async Task SendAsync(HttpRequestMessage request)
    {
        if (Cookie is not null)
        {
            request.Headers.Add("Cookie", Cookie);
        }

        Last = await _client.SendAsync(request);
        if (Last.Headers.TryGetValues("Set-Cookie", out var given))
        {
            var cookie = given.Single().Split(';')[0];
            Cookie = cookie.EndsWith('=') ? null : cookie;
        }

        if (Last.StatusCode == HttpStatusCode.SeeOther)
        {
            await OpenAsync(Last.Headers.Location!.OriginalString);
            return;
        }

        Page = new HtmlPage(await Last.Content.ReadAsStringAsync());
    }

    internal List<KeyValuePair<string, string>> Filled(string text) =>
        [.. Form.Fields.Where(field => field.Key != "text"), new("text", text)];
}

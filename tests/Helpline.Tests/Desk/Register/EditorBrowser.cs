using System.Net;
using System.Text.RegularExpressions;
using Helpline.Desk.Staff;
using Helpline.Facilities.Register;
using Helpline.Tests.Support;

namespace Helpline.Tests.Desk.Register;

/// <summary>A browser without JavaScript in front of the register's pages: it knows cookies, redirects, forms and nothing else.</summary>
internal sealed partial class EditorBrowser(DeskHouse house) : IDisposable
{
    private const string Root = "desk/register";
    private readonly HttpClient _client = house.Stranger(house.Main);

    internal string? Cookie { get; set; }

    internal HttpResponseMessage Last { get; private set; } = new();

    internal HtmlPage Page { get; private set; } = new("");

    /// <summary>What proves that a form came from this session.</summary>
    internal string Seal => SealField().Match(Page.Html).Groups[1].Value;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    /// <summary>An editor who came by a one-time code and is on the list.</summary>
    internal static async Task<EditorBrowser> InAsync(DeskHouse house, string name = "Айнур")
    {
        var browser = new EditorBrowser(house);
        var code = await house.Of<RegisterEditors>().DrawAsync(name, Stop);
        await browser.PostAsync("/first", ("code", code!.Text), ("password", DeskHouse.Password), ("again", DeskHouse.Password));
        Assert.NotNull(browser.Cookie);
        return browser;
    }

    internal async Task<EditorBrowser> OpenAsync(string path)
    {
        await SendAsync(new HttpRequestMessage(HttpMethod.Get, Root + path));
        return this;
    }

    /// <summary>With the seal of the page that is open.</summary>
    internal Task<EditorBrowser> PostAsync(string path, params (string Name, string Value)[] fields) => PostAsync(path, (IEnumerable<(string, string)>)fields);

    internal async Task<EditorBrowser> PostAsync(string path, IEnumerable<(string Name, string Value)> fields)
    {
        IEnumerable<(string Name, string Value)> all = fields.Any(field => field.Name == "seal") ? fields : [.. fields, ("seal", Seal)];
        await SendAsync(new HttpRequestMessage(HttpMethod.Post, Root + path)
        {
            Content = new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        });
        return this;
    }

    internal async Task<EditorBrowser> UploadAsync(string fileName, byte[] bytes, string? seal = null)
    {
        // A browser sends an empty name where no file was chosen, which the client's own overload refuses.
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentDisposition = new("form-data") { Name = "\"file\"", FileName = $"\"{fileName}\"" };
        var form = new MultipartFormDataContent { { new StringContent(seal ?? Seal), "seal" }, file };
        await SendAsync(new HttpRequestMessage(HttpMethod.Post, Root + "/import") { Content = form });
        return this;
    }

    /// <summary>Opens the form of a page and sends it back as it is, but for these fields.</summary>
    internal async Task<EditorBrowser> FillAsync(string path, params (string Name, string Value)[] changed)
    {
        await OpenAsync(path);
        return await PostAsync(path, FormFields.Of(Page.Html, Root + path, changed));
    }

    internal async Task SendAsync(HttpRequestMessage request)
    {
        if (Cookie is not null)
        {
            request.Headers.Add("Cookie", Cookie);
        }

        Last = await _client.SendAsync(request, Stop);
        if (Last.Headers.TryGetValues("Set-Cookie", out var given))
        {
            var cookie = given.Single().Split(';')[0];
            Cookie = cookie.EndsWith('=') ? null : cookie;
        }

        if (Last.StatusCode == HttpStatusCode.SeeOther)
        {
            await SendAsync(new HttpRequestMessage(HttpMethod.Get, Last.Headers.Location!.OriginalString.TrimStart('/')));
            return;
        }

        Page = new HtmlPage(await Last.Content.ReadAsStringAsync(Stop));
    }

    internal static async Task<Facility> NowAsync(DeskHouse house, string id) => (await house.Of<FacilityRegister>().FindAsync(id, Stop))!;

    internal static Task PutAsync(DeskHouse house, params Facility[] facilities) =>
        house.Of<FacilityRegister>().SaveAsync(facilities, ChangeKind.Seed, "seed", Stop);

    [GeneratedRegex("name=\"seal\" value=\"([^\"]+)\"")]
    private static partial Regex SealField();
}

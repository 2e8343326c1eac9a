using System.Net;
using Helpline.Tests.Support;

namespace Helpline.Tests.Desk.Bundle;

/// <summary>The inbox as code: the same for everybody, from one origin, with nothing that identifies a visitor.</summary>
public sealed class BundlePagesTests
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly string Folder = Repository.Path("src", "Helpline", "Desk", "Bundle");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_visitor_gets_every_file_byte_by_byte_with_the_same_headers()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var member = await house.MemberAsync();
        using var stranger = house.Stranger();
        stranger.DefaultRequestHeaders.Add("Cookie", "a=b");
        stranger.DefaultRequestHeaders.Add("Accept-Language", "kk");
        stranger.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        foreach (var file in Files())
        {
            var path = new Uri(file == "index.html" ? "/" : file, UriKind.Relative);
            var (mine, theirs) = (await member.GetAsync(path, Stop), await stranger.GetAsync(path, Stop));
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Folder, file), Stop), await mine.Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal(await mine.Content.ReadAsByteArrayAsync(Stop), await theirs.Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal(Headers(mine), Headers(theirs));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("app.js")]
    [InlineData("desk/api/about")]
    [InlineData("desk/api/me")]
    [InlineData("no-such-page")]
    public async Task Every_answer_of_the_opener_carries_the_policy_and_no_cookie(string path)
    {
        await using var house = await DeskHouse.OpenAsync();
        using var client = house.Stranger();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        string Header(string name) => string.Join("|", answer.Headers.TryGetValues(name, out var found) ? found : []);
        Assert.Equal(Policy, Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Empty(Header("Set-Cookie"));
        Assert.Empty(Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_two_ports_show_nothing_of_each_other()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var main = house.Stranger(house.Main);
        using var opener = house.Stranger();
        Assert.Equal("the chat", await main.GetStringAsync(new Uri("/", UriKind.Relative), Stop));
        Assert.Contains("app.js", await opener.GetStringAsync(new Uri("/", UriKind.Relative), Stop), StringComparison.Ordinal);
        foreach (var path in new[] { "app.js", "desk/api/about", "desk/api/me" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await main.GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await opener.GetAsync(new Uri("desk", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task A_request_that_claims_the_other_host_stays_where_it_came_in()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var main = house.Stranger(house.Main);
        main.DefaultRequestHeaders.Host = house.Opener.Authority;
        Assert.Equal("the chat", await main.GetStringAsync(new Uri("/", UriKind.Relative), Stop));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_signpost_links_to_the_inbox_and_says_practice_in_a_demo_only(bool isDemo)
    {
        await using var house = await DeskHouse.OpenAsync(isDemo);
        using var main = house.Stranger(house.Main);
        var page = await main.GetStringAsync(new Uri("desk", UriKind.Relative), Stop);
        Assert.Contains($"href=\"{house.Opener}\"", page, StringComparison.Ordinal);
        Assert.Equal(isDemo, page.Contains("nobody reads this", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_in_the_bundle_parses_markup_or_remembers_or_asks_another_host()
    {
        string[] forbidden =
        [
            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "localStorage", "sessionStorage",
            "indexedDB", "document.cookie", "serviceWorker", "http://", "https://", "console.", "createElement('a')", "window.open", "import(",
        ];
        var found = Files().Where(f => !f.EndsWith(".json", StringComparison.Ordinal))
            .SelectMany(f => forbidden.Where(word => File.ReadAllText(Path.Combine(Folder, f)).Contains(word, StringComparison.Ordinal)).Select(word => $"{f}: {word}"));
        Assert.Empty(found);
    }

    [Fact]
    public void The_style_sheet_is_short() => Assert.InRange(File.ReadAllLines(Path.Combine(Folder, "style.css")).Length, 1, 299);

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Folder).Where(f => Path.GetExtension(f) is not ".cs").Select(f => Path.GetFileName(f)!);

    private static string Headers(HttpResponseMessage answer) => string.Join(
        '\n',
        answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {string.Join(",", h.Value)}"));
}

using System.Net;
using Helpline.Desk.Staff;
using Helpline.Facilities.Register;

namespace Helpline.Tests.Desk.Register;

/// <summary>Who comes into the register's pages, for how long, and by which forms.</summary>
public sealed class EntryTests
{
    private static readonly string[] Pages =
        ["", "/expiring", "/corrections", "/import", "/crisis", "/editors", "/new", "/facilities/demo-kz-75-one", "/facilities/demo-kz-75-one/edit", "/facilities/demo-kz-75-one/call", "/facilities/demo-kz-75-one/licence", "/facilities/demo-kz-75-one/history"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_but_register_editors_sees_a_page_and_nobody_else_gets_a_cookie()
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of());
        using var stranger = new EditorBrowser(house);
        foreach (var page in Pages)
        {
            await stranger.OpenAsync(page);
            Assert.Contains("Вход для редакторов реестра", stranger.Page.Text, StringComparison.Ordinal);
        }

        using var officer = await house.MemberAsync("officer");
        await stranger.OpenAsync("/sign-in");
        await stranger.PostAsync("/sign-in", ("name", "officer"), ("password", DeskHouse.Password));
        Assert.Equal(HttpStatusCode.Forbidden, stranger.Last.StatusCode);
        Assert.Null(stranger.Cookie);
        stranger.Cookie = "desk=" + officer.DefaultRequestHeaders.Authorization!.Parameter;
        foreach (var page in Pages)
        {
            await stranger.OpenAsync(page);
            Assert.Equal(HttpStatusCode.Forbidden, stranger.Last.StatusCode);
        }
    }

    [Fact]
    public async Task Every_page_opens_in_four_languages_with_strict_headers()
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of().Called().Licensed(LicenceResult.Seen));
        using var editor = await EditorBrowser.InAsync(house);
        foreach (var page in Pages)
        {
            foreach (var language in new[] { "kk", "ru", "ky", "en" })
            {
                await editor.OpenAsync(page + "?lang=" + language);
                Assert.Equal(HttpStatusCode.OK, editor.Last.StatusCode);
                Assert.Contains($"<html lang=\"{language}\">", editor.Page.Html, StringComparison.Ordinal);
                Assert.DoesNotContain("<script", editor.Page.Html, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(" style=", editor.Page.Html, StringComparison.OrdinalIgnoreCase);
                Assert.Equal(
                    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                    editor.Last.Headers.GetValues("Content-Security-Policy").Single());
                Assert.True(editor.Last.Headers.CacheControl!.NoStore);
            }
        }
    }

    [Fact]
    public async Task The_cookie_is_the_sessions_alone_and_bound_to_the_desk()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var editor = await EditorBrowser.InAsync(house);
        await editor.PostAsync("/sign-out");
        Assert.Null(editor.Cookie);
        using var client = house.Stranger(house.Main);
        using var answer = await client.PostAsync(
            new Uri("desk/register/sign-in", UriKind.Relative),
            new FormUrlEncodedContent([new("name", "Айнур"), new("password", DeskHouse.Password)]), Stop);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("desk=", cookie, StringComparison.Ordinal);
        Assert.EndsWith("; path=/desk; samesite=strict; httponly", cookie, StringComparison.Ordinal);

        using var proxied = new HttpRequestMessage(HttpMethod.Post, "desk/register/sign-in") { Content = new FormUrlEncodedContent([new("name", "Айнур"), new("password", DeskHouse.Password)]) };
        proxied.Headers.Host = "tips.example.org";
        using var behind = await client.SendAsync(proxied, Stop);
        Assert.StartsWith("__Secure-desk=", behind.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.Contains("; secure;", behind.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_by_signing_out_by_idleness_and_after_half_a_day()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var one = await EditorBrowser.InAsync(house, "one");
        using var copy = new EditorBrowser(house) { Cookie = one.Cookie };
        await one.PostAsync("/sign-out");
        await copy.OpenAsync("");
        Assert.Contains("Вход для редакторов", copy.Page.Text, StringComparison.Ordinal);

        using var two = await EditorBrowser.InAsync(house, "two");
        house.Clock.Move(TimeSpan.FromMinutes(31));
        await two.OpenAsync("");
        Assert.Contains("Вход для редакторов", two.Page.Text, StringComparison.Ordinal);

        using var three = await EditorBrowser.InAsync(house, "three");
        for (var minutes = 0; minutes < 12 * 60; minutes += 20)
        {
            house.Clock.Move(TimeSpan.FromMinutes(20));
            await three.OpenAsync("/editors");
        }

        Assert.Contains("Вход для редакторов", three.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task A_form_of_another_site_changes_nothing(string header, string value)
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of().Called());
        using var editor = await EditorBrowser.InAsync(house);
        var request = new HttpRequestMessage(HttpMethod.Post, "desk/register/facilities/demo-kz-75-one/publish")
        {
            Content = new FormUrlEncodedContent([new("seal", editor.Seal), new("version", "1")]),
        };
        request.Headers.Add(header, value);
        await editor.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, editor.Last.StatusCode);
        Assert.False((await EditorBrowser.NowAsync(house, "demo-kz-75-one")).Published);
    }

    [Fact]
    public async Task A_form_without_the_sessions_seal_changes_nothing()
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of().Called());
        using var editor = await EditorBrowser.InAsync(house);
        using var other = await EditorBrowser.InAsync(house, "other");
        foreach (var seal in new[] { "", "x", other.Seal })
        {
            await editor.PostAsync("/facilities/demo-kz-75-one/publish", ("version", "1"), ("seal", seal));
            Assert.Equal(HttpStatusCode.Forbidden, editor.Last.StatusCode);
            await editor.UploadAsync("rows.csv", [], seal);
            Assert.Equal(HttpStatusCode.Forbidden, editor.Last.StatusCode);
        }

        Assert.False((await EditorBrowser.NowAsync(house, "demo-kz-75-one")).Published);
    }

    [Fact]
    public async Task The_first_code_is_drawn_until_somebody_has_a_password_and_works_once()
    {
        await using var house = await DeskHouse.OpenAsync();
        var editors = house.Of<RegisterEditors>();
        var stale = await editors.DrawFirstAsync(Stop);
        var code = await editors.DrawFirstAsync(Stop);
        using var editor = new EditorBrowser(house);
        await First(editor, stale!.Text);
        Assert.Equal(HttpStatusCode.BadRequest, editor.Last.StatusCode);
        await First(editor, code!.Text, password: "short");
        Assert.Contains("id=\"password-fault\"", editor.Page.Html, StringComparison.Ordinal);
        await First(editor, code.Text, again: "another password");
        Assert.Contains("id=\"again-fault\"", editor.Page.Html, StringComparison.Ordinal);
        await First(editor, code.Text);
        Assert.NotNull(editor.Cookie);
        Assert.Null(await editors.DrawFirstAsync(Stop));
        using var late = new EditorBrowser(house);
        await First(late, code.Text);
        Assert.Null(late.Cookie);
    }

    [Fact]
    public async Task An_agencys_link_lets_nobody_into_the_register()
    {
        await using var house = await DeskHouse.OpenAsync();
        var token = await house.TokenAsync();
        using var browser = new EditorBrowser(house);
        await First(browser, token);
        Assert.Null(browser.Cookie);
        Assert.NotNull(await house.Of<StaffInvites>().LookAsync(new(token), Stop));
    }

    [Fact]
    public async Task Nobody_draws_a_code_for_a_colleague_who_has_a_password()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var editor = await EditorBrowser.InAsync(house);

        Assert.Null(await house.Of<RegisterEditors>().DrawAsync(" айнур ", Stop));
    }

    [Fact]
    public async Task An_editor_draws_a_code_for_another_and_never_for_a_name_of_another_role()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var officer = await house.MemberAsync("officer");
        using var editor = await EditorBrowser.InAsync(house);
        await editor.FillAsync("/editors", ("name", "OFFICER"));
        Assert.Equal(HttpStatusCode.BadRequest, editor.Last.StatusCode);
        await editor.FillAsync("/editors", ("name", "Бакыт"));
        var code = editor.Page.Html.Split("class=\"code\">")[1].Split('<')[0];
        using var second = new EditorBrowser(house);
        await First(second, code);
        await second.OpenAsync("/editors");
        Assert.Contains("Бакыт", second.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(code, second.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_stand_on_the_main_port_only()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var client = house.Stranger();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("desk/register/sign-in", UriKind.Relative), Stop)).StatusCode);
    }

    private static Task First(EditorBrowser browser, string code, string password = DeskHouse.Password, string? again = null) =>
        browser.PostAsync("/first", ("code", code), ("password", password), ("again", again ?? password));
}

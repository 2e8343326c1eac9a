using System.Net;
using Helpline.Tests.Support;
using Microsoft.AspNetCore.TestHost;

namespace Helpline.Tests.Channels.WebChat;

/// <summary>What the pages carry, and what they leave behind.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Attacks { get; } =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'><svg/onload=alert(1)>",
        "</textarea><script>alert(1)</script>",
        "</title></head><body onload=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<!--<script>-->alert(1)",
        "{{constructor.constructor('alert(1)')()}}",
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "<form action=https://elsewhere.example><button name=press value=send>",
        "<meta http-equiv=refresh content='0;url=https://elsewhere.example'>",
        "<style>*{display:none}</style>",
        "<b>bold</b> & \"quotes\" 'single' `tick` +plus",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Markup_that_was_typed_is_shown_as_the_text_it_is(string attack)
    {
        await using var stack = await TalkStack.StartAsync();
        using var browser = stack.Browser();
        await Talks.ToWhatAsync(browser, "en");
        await browser.SayAsync(attack);
        AssertShownAsText(browser, attack);
        await browser.PressAsync("done");
        AssertShownAsText(browser, attack);
        await browser.PostAsync("/", browser.Filled(attack).Select(field => field.Key == "step" ? new("step", "1") : field));
        AssertHarmless(browser);
        await browser.PostAsync("/", [new("token", attack), new("step", attack), new("press", attack), new("text", attack), new("lang", attack)]);
        AssertHarmless(browser);
    }

    [Fact]
    public async Task What_is_not_seen_is_not_kept()
    {
        await using var stack = await TalkStack.StartAsync();
        using var browser = stack.Browser();
        await Talks.ToWhatAsync(browser, "en");
        await browser.SayAsync("pay\u202Elive\u200B\u0007 now\uFEFF");
        await browser.PressAsync("done");
        Assert.Contains("paylive now", browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Page.Html, sign => sign is '\u202E' or '\u200B' or '\u0007' or '\uFEFF');
    }

    [Fact]
    public async Task A_talk_that_could_not_be_forgotten_keeps_its_cookie_so_that_leaving_can_be_asked_for_again()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        using var browser = stack.Browser();
        await Talks.ToMenuAsync(browser, "ru");
        using (stack.FailingTalks())
        {
            await LeaveAsync(browser);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Last.StatusCode);
            Assert.Equal(1, stack.SessionRows());
        }

        await LeaveAsync(browser);
        Assert.Null(browser.Cookie);
        Assert.Equal(0, stack.SessionRows());
    }

    [Fact]
    public async Task Looking_at_the_page_sets_no_cookie_and_keeps_nothing()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        using var browser = stack.Browser();
        await browser.OpenAsync();
        await browser.OpenAsync("/chat.css");
        Assert.Null(browser.Cookie);
        Assert.Equal(0, stack.SessionRows());
    }

    [Fact]
    public async Task The_first_form_brings_one_strict_cookie_without_an_end()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        using var handler = stack.App.GetTestServer().CreateHandler();
        using var client = new HttpClient(handler);
        using var response = await client.PostAsync(
            "https://localhost/", new FormUrlEncodedContent([new("step", "1"), new("press", "ru")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^__Host-talk=[A-Za-z0-9_-]{43}; path=/; secure; samesite=strict; httponly$", cookie);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chat.css")]
    public async Task Every_answer_forbids_keeping_framing_guessing_and_running(string path)
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        using var browser = await stack.Browser().OpenAsync(path);
        Assert.Equal("no-store", Header(browser, "Cache-Control"));
        Assert.Equal(
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            Header(browser, "Content-Security-Policy"));
        Assert.Equal("no-referrer", Header(browser, "Referrer-Policy"));
        Assert.Equal("nosniff", Header(browser, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(browser, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(browser, "Cross-Origin-Resource-Policy"));
        Assert.NotEmpty(Header(browser, "Permissions-Policy"));
    }

    [Fact]
    public async Task Every_page_has_the_numbers_on_top_the_banner_of_practice_and_no_script_or_foreign_address()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        using var browser = stack.Browser();
        await Talks.ToMenuAsync(browser, "kk");
        var html = browser.Page.Html;
        Assert.All(new[] { "102", "103", "112" }, number => Assert.Contains($"<a href=\"tel:{number}\">{number}</a>", html, StringComparison.Ordinal));
        Assert.Contains("ешкім оқымайды", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"kk\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("tel:102", StringComparison.Ordinal) < html.IndexOf("name=\"press\"", StringComparison.Ordinal));
        Assert.Equal("!emergency", browser.Form.Buttons.First(button => button.Value.StartsWith('!')).Value);
    }

    [Fact]
    public async Task Without_demo_there_is_no_banner_of_practice()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false, settings: ("Helpline:Demo", "false"));
        using var browser = await Talks.ToMenuAsync(stack.Browser(), "en");
        Assert.DoesNotContain("nobody reads this", browser.Page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Leaving_forgets_the_talk_and_the_cookie_and_shows_an_empty_page()
    {
        await using var stack = await TalkStack.StartAsync();
        using var browser = stack.Browser();
        await Talks.ToWhatAsync(browser, "ru");
        await LeaveAsync(browser);
        Assert.Null(browser.Cookie);
        Assert.Equal("", browser.Page.Text.Trim());
        Assert.Contains("\"cookies\"", Header(browser, "Clear-Site-Data"), StringComparison.Ordinal);
        Assert.Equal(0, stack.SessionRows());
    }

    [Fact]
    public async Task Who_refuses_cookies_is_told_that_they_are_needed()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        using var browser = await stack.Browser().OpenAsync("/?started");
        Assert.Contains("cookie", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_the_visitor_comes_back()
    {
        const string Mark = "zx-Marked-Visitor";
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        using var browser = stack.Browser();
        var request = new HttpRequestMessage(HttpMethod.Get, "/?" + Mark);
        request.Headers.TryAddWithoutValidation("User-Agent", Mark);
        request.Headers.TryAddWithoutValidation("Accept-Language", "tlh");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", Mark);
        request.Headers.TryAddWithoutValidation("Cookie", $"__Host-talk={Mark}; other={Mark}");
        await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, browser.Last.StatusCode);
        Assert.DoesNotContain(Mark, browser.Page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, browser.Last.ToString(), StringComparison.Ordinal);
    }

    private static string Header(ChatBrowser browser, string name) =>
        string.Join(", ", browser.Last.Headers.NonValidated.TryGetValues(name, out var values) ? values : default);

    private static Task LeaveAsync(ChatBrowser browser) =>
        browser.PostAsync("/leave", browser.Page.Forms.Single(form => form.Action == "/leave").Fields);

    private static void AssertShownAsText(ChatBrowser browser, string attack)
    {
        Assert.Contains(attack, WebUtility.HtmlDecode(browser.Card), StringComparison.Ordinal);
        AssertHarmless(browser);
    }

    private static void AssertHarmless(ChatBrowser browser)
    {
        Assert.InRange((int)browser.Last.StatusCode, 200, 499);
        foreach (var tag in new[] { "<script", "<img", "<svg", "<iframe", "<style", "<b>", "<a href=\"javascript", "<meta http-equiv", "<form action", "<!--" })
        {
            Assert.DoesNotContain(tag, browser.Page.Html, StringComparison.OrdinalIgnoreCase);
        }
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Helpline.Tests.Support;

namespace Helpline.Tests.Channels.WebChat;

/// <summary>Whatever is sent, the answer is 200 or 4xx and the talk goes on.</summary>
public sealed class HostileFormsTests
{
    public static TheoryData<string, string, string> Bodies { get; } = new()
    {
        { "nothing", "", "application/x-www-form-urlencoded" },
        { "only signs", "&&&===&%&%%%zz=%zz", "application/x-www-form-urlencoded" },
        { "broken utf-8", "text=%ff%fe%00%c3%28&press=%f0%28%8c%28", "application/x-www-form-urlencoded" },
        { "unknown press", "step=2&press=launch-missiles", "application/x-www-form-urlencoded" },
        { "huge step", "step=99999999999999999999&press=report", "application/x-www-form-urlencoded" },
        { "negative step", "step=-1&press=report", "application/x-www-form-urlencoded" },
        { "thousand fields", string.Join('&', Enumerable.Range(0, 1000).Select(n => $"f{n}=x")), "application/x-www-form-urlencoded" },
        { "long name", new string('n', 5000) + "=x", "application/x-www-form-urlencoded" },
        { "long press", "press=" + new string('p', 100_000), "application/x-www-form-urlencoded" },
        { "same field often", "press=a&press=b&text=x&text=y&step=1&step=2", "application/x-www-form-urlencoded" },
        { "json", "{\"press\":\"report\"}", "application/json" },
        { "multipart", "--x\r\nContent-Disposition: form-data; name=\"text\"; filename=\"a\"\r\n\r\nhello\r\n--x--\r\n", "multipart/form-data; boundary=x" },
        { "no type", "press=report", "" },
        { "strange charset", "text=hi", "application/x-www-form-urlencoded; charset=utf-7" },
        { "nulls", "text=%00%00%00&press=%00", "application/x-www-form-urlencoded" },
        { "over a quarter megabyte", "text=" + new string('x', 300_000), "application/x-www-form-urlencoded" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_strange_form_never_makes_a_fault_of_ours_and_never_stops_the_talk(string name, string body, string type)
    {
        Assert.NotEmpty(name);
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        using var browser = await Talks.ToMenuAsync(stack.Browser(), "ru");
        var menu = browser.Card;
        foreach (var token in new[] { "", "&token=wrong", "&token=" + Token(browser) })
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body + token));
            content.Headers.ContentType = type.Length == 0 ? null : MediaTypeHeaderValue.Parse(type);
            await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/") { Content = content });
            Assert.InRange((int)browser.Last.StatusCode, 200, 499);
        }

        await browser.OpenAsync();
        Assert.Equal(menu, browser.Card);
        await browser.PressAsync("report");
        Assert.NotEqual(menu, browser.Card);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_told_so_and_what_was_noted_stays()
    {
        await using var stack = await TalkStack.StartAsync();
        using var browser = stack.Browser();
        await Talks.ToWhatAsync(browser, "ru");
        await browser.SayAsync("это важно");
        await browser.SayAsync(new string('x', 300_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, browser.Last.StatusCode);
        await browser.OpenAsync();
        await browser.PressAsync("done");
        Assert.Contains("это важно", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twelve_thousand_characters_are_taken_and_one_more_is_refused_aloud_with_the_text_kept_in_sight()
    {
        await using var stack = await TalkStack.StartAsync();
        using var browser = stack.Browser();
        await Talks.ToWhatAsync(browser, "ru");
        var tooLong = new string('ж', 12_001);
        await browser.SayAsync(tooLong);
        Assert.Equal(HttpStatusCode.OK, browser.Last.StatusCode);
        Assert.Contains("12000", browser.Page.Text, StringComparison.Ordinal);
        Assert.Equal(tooLong, browser.Form.Fields.Single(field => field.Key == "text").Value);
        await browser.SayAsync(tooLong[1..]);
        await browser.PressAsync("done");
        Assert.True(browser.Page.Text.Count(sign => sign == 'ж') >= 12_000);
        await browser.PressAsync("send");
        Assert.NotEmpty(Talks.ReceiptOn(browser));
    }

    [Theory]
    [InlineData("\U0001F600")]
    [InlineData("\u4E2D\u4E2D")]
    [InlineData("\"\\")]
    public async Task The_longest_story_of_the_widest_signs_is_kept_shown_and_sent(string two)
    {
        await using var stack = await TalkStack.StartAsync();
        using var browser = stack.Browser();
        await Talks.ToWhatAsync(browser, "kk");
        await browser.SayAsync(string.Concat(Enumerable.Repeat(two, 6_000)));
        await browser.PressAsync("done");
        await browser.PressAsync("send");
        Assert.NotEmpty(Talks.ReceiptOn(browser));
    }

    [Fact]
    public async Task Text_in_the_field_is_taken_with_the_button_that_was_pressed()
    {
        await using var stack = await TalkStack.StartAsync();
        using var browser = stack.Browser();
        await Talks.ToWhatAsync(browser, "ru");
        await browser.SayAsync("сначала это");
        await browser.PressAsync("done", "и ещё вот это");
        Assert.Contains("сначала это", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("и ещё вот это", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains(browser.Form.Buttons, button => button.Value == "send");
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_noted_once()
    {
        await using var stack = await TalkStack.StartAsync();
        using var browser = stack.Browser();
        await Talks.ToWhatAsync(browser, "ru");
        var form = browser.Filled("однажды");
        await Task.WhenAll(browser.PostAsync("/", form), SendAgainAsync(stack, browser, form));
        await browser.OpenAsync();
        await browser.PressAsync("done");
        Assert.Single(Occurrences(browser.Page.Text, "однажды"));
    }

    [Fact]
    public async Task A_form_without_its_token_does_nothing_and_keeps_the_text_in_sight()
    {
        await using var stack = await TalkStack.StartAsync();
        using var browser = stack.Browser();
        await Talks.ToWhatAsync(browser, "ru");
        await browser.PostAsync("/", browser.Filled("моя история").Select(field =>
            field.Key == "token" ? new KeyValuePair<string, string>("token", "AAAA") : field));
        Assert.Equal(HttpStatusCode.Forbidden, browser.Last.StatusCode);
        Assert.Equal("моя история", browser.Form.Fields.Single(field => field.Key == "text").Value);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task A_form_that_another_site_sends_starts_no_talk(string header, string value)
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        using var browser = await stack.Browser().OpenAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent([new("step", "1"), new("press", "ru")]) };
        request.Headers.Add(header, value);
        await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, browser.Last.StatusCode);
        Assert.False(browser.Last.Headers.Contains("Set-Cookie"));
        Assert.Equal(0, stack.SessionRows());
    }

    [Fact]
    public async Task When_the_disk_fails_the_page_says_so_calmly_and_its_form_can_be_sent_again()
    {
        await using var stack = await TalkStack.StartAsync();
        using var browser = stack.Browser();
        await Talks.ToPreviewAsync(browser, "en", "what I saw");
        using (stack.FailingTalks())
        {
            await browser.PressAsync("send");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Last.StatusCode);
            Assert.Contains("Nothing is lost", browser.Page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Sqlite", browser.Page.Html, StringComparison.OrdinalIgnoreCase);
        }

        await browser.PressAsync("send");
        Assert.NotEmpty(Talks.ReceiptOn(browser));
    }

    [Fact]
    public async Task When_the_first_turn_of_all_fails_no_cookie_is_given_and_trying_again_works()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        using var browser = await stack.Browser().OpenAsync();
        using (stack.FailingTalks())
        {
            await browser.PressAsync("en");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Last.StatusCode);
            Assert.Null(browser.Cookie);
        }

        await browser.PressAsync("en");
        Assert.NotNull(browser.Cookie);
        Assert.Equal(1, stack.SessionRows());
    }

    private static async Task SendAgainAsync(TalkStack stack, ChatBrowser like, IReadOnlyList<KeyValuePair<string, string>> form)
    {
        using var second = stack.Browser();
        second.Cookie = like.Cookie;
        await second.PostAsync("/", form);
    }

    private static string Token(ChatBrowser browser) => browser.Form.Fields.Single(field => field.Key == "token").Value;

    private static IEnumerable<int> Occurrences(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}

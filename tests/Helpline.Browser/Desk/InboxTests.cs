using System.Text.Json.Nodes;
using Helpline.Desk.Staff;
using Helpline.Sealing;
using Helpline.Tests.Desk;
using Helpline.Tests.Sealing;
using Helpline.Tests.Support;
using Helpline.Tips;
using Microsoft.Playwright;

namespace Helpline.Browser.Desk;

/// <summary>An officer at work in Chromium: one-time link, list, passphrase, state, answer; on a phone and a laptop, by day and by night.</summary>
public sealed class InboxTests
{
    private const string Hostile = "<img src=x onerror=alert(1)><script>alert(2)</script> javascript:alert(3) https://evil.example/?a=b \u202Eevil\u202C zero\u200Bwidth ]]><svg/onload=alert(4)>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("kk", 375, ColorScheme.Light, "Арна туралы хабарламаңызға рақмет.")]
    [InlineData("ru", 1280, ColorScheme.Dark, "Спасибо. Канал проверяют.")]
    [InlineData("ky", 375, ColorScheme.Dark, "Рахмат. Канал текшерилип жатат.")]
    [InlineData("en", 1280, ColorScheme.Light, "Thank you. The channel is being checked.")]
    public async Task A_tip_is_opened_worked_on_and_answered(string language, int width, ColorScheme scheme, string answer)
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await DeskHouse.OpenAsync();
        var texts = Texts(language);
        var drawn = await house.TipAsync("Арна: @dukon_24\n" + Hostile, urgency: "now");
        await house.TipAsync("Екінші", urgency: "hour");
        var (page, complaints) = await chromium.VisitAsync(language, width, scheme);
        async Task PictureAsync(string step)
        {
            Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), step);
            await Chromium.PictureAsync(page, $"{step}-{language}-{width}-{scheme.ToString().ToLowerInvariant()}");
        }

        await page.GotoAsync($"{house.Opener}#invite={await house.TokenAsync()}");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(texts["invite.title"]!.GetValue<string>());
        Assert.DoesNotContain("#", page.Url, StringComparison.Ordinal);
        await PictureAsync("1-invite");
        await page.Locator("input[type=password]").Nth(0).FillAsync(DeskHouse.Password);
        await page.Locator("input[type=password]").Nth(1).FillAsync(DeskHouse.Password);
        await page.ClickAsync("button.main");

        await Assertions.Expect(page.Locator(".tiprow")).ToHaveCountAsync(2);
        await PictureAsync("2-list");
        await page.Locator(".tiprow").First.ClickAsync();
        await Assertions.Expect(page.Locator(".unverified")).ToHaveTextAsync(texts["tip.unverified"]!.GetValue<string>());
        await PictureAsync("3-sealed");
        await page.FillAsync("input[inputmode=numeric]", " 0123-4567 8901 2345 67890123 ");
        await page.ClickAsync(".tip button.main");
        var said = page.Locator(".said").Last;
        await Assertions.Expect(said).ToContainTextAsync("<img src=x onerror=alert(1)><script>alert(2)</script>");
        await Assertions.Expect(said.Locator(".escape")).ToHaveTextAsync(["U+202E", "U+202C", "U+200B"]);
        Assert.Equal(0, await page.Locator("article img, article script, article svg, article a").CountAsync());
        Assert.Equal(TipState.Opened, (await LookAsync(house, drawn)).State);

        await page.Locator(".choice input[value=in-work]").CheckAsync();
        await page.ClickAsync(".states button.main");
        await Assertions.Expect(page.Locator(".states .voice")).ToHaveTextAsync(texts["state.saved"]!.GetValue<string>());
        await page.FillAsync("textarea", answer);
        await PictureAsync("4-open");
        await page.ClickAsync(".answering button.main");
        await Assertions.Expect(page.Locator(".answering .voice")).ToHaveTextAsync(texts["answer.sent"]!.GetValue<string>());
        var looked = await LookAsync(house, drawn);
        Assert.Equal((TipState.InWork, answer), (looked.State, Assert.Single(looked.Answers).Text));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task An_answer_that_asks_who_the_person_is_needs_a_reason()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await DeskHouse.OpenAsync();
        var drawn = await house.TipAsync();
        var (page, _) = await OpenTipAsync(chromium, house);
        await page.FillAsync("textarea", "Спасибо. Как вас зовут?");
        await page.ClickAsync(".answering button.main");
        await Assertions.Expect(page.Locator(".warning")).ToContainTextAsync("имя");
        Assert.Empty((await LookAsync(house, drawn)).Answers);
        await Chromium.PictureAsync(page, "5-warned-ru");
        await page.Locator(".warning input[value=asked]").CheckAsync();
        await page.ClickAsync(".answering button.main");
        await Assertions.Expect(page.Locator(".answering .voice.good")).ToBeVisibleAsync();
        Assert.Single((await LookAsync(house, drawn)).Answers);
    }

    [Fact]
    public async Task Ten_idle_minutes_lock_the_keys_and_hide_the_tip_but_keep_the_draft()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await DeskHouse.OpenAsync();
        await house.TipAsync("Сарай за рынком");
        var (page, _) = await OpenTipAsync(chromium, house, clock: true);
        await page.FillAsync("textarea", "Начало ответа");
        await page.Clock.FastForwardAsync("09:50");
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("Сарай за рынком");
        await page.Clock.FastForwardAsync("00:20");
        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(0);
        Assert.DoesNotContain("Сарай", await page.ContentAsync(), StringComparison.Ordinal);
        await Chromium.PictureAsync(page, "6-locked-ru");
        await UnlockAsync(page);
        await Assertions.Expect(page.Locator("textarea")).ToHaveValueAsync("Начало ответа");
    }

    [Fact]
    public async Task A_tip_that_comes_late_never_stands_under_the_head_of_another()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await DeskHouse.OpenAsync();
        await house.TipAsync("Сарай за рынком");
        await house.TipAsync("Гараж у вокзала");
        var (page, _) = await OpenTipAsync(chromium, house);
        var article = page.Locator("article");
        var first = await article.InnerTextAsync();
        var second = first.Contains("Сарай", StringComparison.Ordinal) ? "Гараж у вокзала" : "Сарай за рынком";
        await page.Locator(".tiprow.new").ClickAsync();
        await Assertions.Expect(article).ToHaveCountAsync(0);
        await page.ClickAsync(".tip button.main");
        await Assertions.Expect(article).ToContainTextAsync(second);
        var late = new TaskCompletionSource();
        var asked = 0;
        await page.RouteAsync("**/desk/api/deliveries/*", async route =>
        {
            await (Interlocked.Increment(ref asked) == 1 ? late.Task : Task.CompletedTask);
            await route.ContinueAsync();
        });
        await page.Locator(".tiprow:not(.here)").ClickAsync();
        await page.RunAndWaitForResponseAsync(() => page.Locator(".tiprow.here").ClickAsync(), "**/desk/api/deliveries/*");
        await Assertions.Expect(article).ToContainTextAsync(second);
        await page.RunAndWaitForResponseAsync(() => Task.Run(late.SetResult), "**/desk/api/deliveries/*");
        await page.EvaluateAsync("() => new Promise((done) => setTimeout(done, 500))");
        await Assertions.Expect(article).ToContainTextAsync(second);
    }

    [Fact]
    public async Task A_tip_whose_answer_key_was_swapped_is_not_opened_and_not_answered()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await DeskHouse.OpenAsync();
        var drawn = await house.TipAsync("Сарай за рынком");
        var (page, _) = await SignedInAsync(chromium, house);
        await page.RouteAsync("**/desk/api/deliveries/*", async route =>
        {
            var shown = JsonNode.Parse(await (await route.FetchAsync()).TextAsync())!;
            shown["answerKey"] = JsonNode.Parse(AnswerKeys.Make(new byte[32]).PublicJwk);
            await route.FulfillAsync(new() { ContentType = "application/json", Body = shown.ToJsonString() });
        });
        await page.Locator(".tiprow").First.ClickAsync();
        await page.FillAsync("input[inputmode=numeric]", Vectors.Passphrase);
        await page.ClickAsync(".tip button.main");
        await Assertions.Expect(page.Locator(".tip > .voice")).ToHaveTextAsync(Texts("ru")["open.broken"]!.GetValue<string>(), new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator("article, textarea")).ToHaveCountAsync(0);
        Assert.Equal(TipState.Opened, (await LookAsync(house, drawn)).State); // handed out is opened, whatever the page makes of it
    }

    [Fact]
    public async Task Nothing_is_remembered_and_a_reload_signs_out()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await DeskHouse.OpenAsync();
        await house.TipAsync();
        var (page, _) = await OpenTipAsync(chromium, house);
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length"));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("input[autocomplete=current-password]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_passphrase_is_told_calmly_and_the_right_one_opens()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await DeskHouse.OpenAsync();
        await house.TipAsync("Сарай");
        var (page, _) = await SignedInAsync(chromium, house);
        await page.Locator(".tiprow").First.ClickAsync();
        await page.FillAsync("input[inputmode=numeric]", "1111 2222 3333 4444 5555 6666");
        await page.ClickAsync(".tip button.main");
        await Assertions.Expect(page.Locator(".tip .voice.bad")).ToHaveTextAsync(Texts("ru")["open.wrong"]!.GetValue<string>());
        await UnlockAsync(page);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".tiprow")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Plain_http_off_this_computer_is_told_that_it_cannot_work()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await DeskHouse.OpenAsync();
        var (page, _) = await chromium.VisitAsync("kk");
        await page.GotoAsync($"http://desk.test:{house.Opener.Port}/");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(Texts("kk")["secure.title"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_role_that_reads_no_tips_sees_none()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await DeskHouse.OpenAsync();
        await house.TipAsync();
        var (page, _) = await SignedInAsync(chromium, house, StaffRole.Operator);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("не читает");
        await Assertions.Expect(page.Locator(".tiprow")).ToHaveCountAsync(0);
    }

    private static async Task<(IPage Page, List<string> Complaints)> SignedInAsync(Chromium chromium, DeskHouse house, StaffRole role = StaffRole.Officer, bool clock = false)
    {
        using var member = await house.MemberAsync("aigerim", role);
        var visit = await chromium.VisitAsync();
        if (clock)
        {
            await visit.Page.Clock.InstallAsync();
        }

        await visit.Page.GotoAsync(house.Opener.ToString());
        await visit.Page.FillAsync("input[autocomplete=username]", "aigerim");
        await visit.Page.FillAsync("input[autocomplete=current-password]", DeskHouse.Password);
        await visit.Page.ClickAsync("button.main");
        await Assertions.Expect(visit.Page.Locator("header .who")).ToContainTextAsync("aigerim");
        return visit;
    }

    private static async Task<(IPage Page, List<string> Complaints)> OpenTipAsync(Chromium chromium, DeskHouse house, bool clock = false)
    {
        var visit = await SignedInAsync(chromium, house, clock: clock);
        await visit.Page.Locator(".tiprow").First.ClickAsync();
        await UnlockAsync(visit.Page);
        return visit;
    }

    private static async Task UnlockAsync(IPage page)
    {
        await page.FillAsync("input[inputmode=numeric]", Vectors.Passphrase);
        await page.ClickAsync(".tip button.main");
        await Assertions.Expect(page.Locator("article").First).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    private static JsonObject Texts(string language) =>
        JsonNode.Parse(File.ReadAllText(Repository.Path("src", "Helpline", "Desk", "Bundle", $"texts.{language}.json")))!.AsObject();

    private static async Task<Looked> LookAsync(DeskHouse house, DrawnTip drawn) =>
        (await house.Of<ReceiptDesk>().LookAsync(Receipt.Find(drawn.Receipt)!, Stop))!;
}

using Helpline.Browser.Support;
using Helpline.Tests.Support;
using Microsoft.Playwright;

namespace Helpline.Browser.Journeys;

/// <summary>
/// In each language: a tip is typed in the web chat with JavaScript off, opened and answered in the desk in Chromium, and the
/// answer is read by receipt in another browser. Pictures of every screen are left in artifacts/screens.
/// </summary>
public sealed class FirstTipTests(ChromiumHouse house) : IClassFixture<ChromiumHouse>
{
    public static TheoryData<string, string, string, string, string> Everywhere => new()
    {
        { "kk", "KZ", "KZ-75", "street-sale", "demo-kz-police" },
        { "ru", "KZ", "KZ-59", "pharmacy", "demo-kz-health" },
        { "ky", "KG", "KG-C", "street-sale", "demo-kg-police" },
        { "en", "KZ", "KZ-71", "official-involved", "demo-kz-prosecutor" },
    };

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_tip_typed_without_JavaScript_is_answered_in_the_desk_and_read_in_another_browser(
        string language, string country, string region, string kind, string agency)
    {
        ChromiumHouse.Need();
        var (watch, album) = (new Watch(), new Album(language));
        var seat = await DemoSeat.AwaitAsync(house.Helpline, agency);
        var story = Samples.Story[language];

        var receipt = await TellAsync(watch, album, language, (country, region, kind), story);
        await AnswerAsync(watch, album, language, seat, story);
        await ReadAsync(watch, album, language, receipt, story);

        Assert.Empty(watch.Noted);
    }

    private async Task<string> TellAsync(Watch watch, Album album, string language, (string Country, string Region, string Kind) label, Sample story)
    {
        var page = await house.VisitAsync(watch, language, javaScript: false);
        var chat = new ChatScreen(page, language, album);
        await chat.OpenAsync(house.Helpline.Chat);
        await chat.PressAsync("menu", "menu.report");
        await chat.ShootAsync("urgency");
        await chat.PressAsync("report-tip", "urgency.hour");
        await chat.ShootAsync("kind");
        await chat.ChooseAsync("kinds", label.Kind);
        await chat.ChooseAsync("countries", label.Country);
        await chat.ShootAsync("region");
        await chat.ChooseAsync("regions", label.Region);
        await chat.ShootAsync("where");
        await chat.TypeAsync(story.Where);
        await chat.TypeAsync(story.What);
        await chat.ShootAsync("noted");
        await chat.PressAsync("report-tip", "done");
        await chat.ShootAsync("preview");
        Assert.Contains(story.What, await chat.SaidAsync(), StringComparison.Ordinal);
        await chat.PressAsync("report-tip", "preview.send");
        await chat.ShootAsync("receipt");
        var receipt = await chat.ReceiptAsync();
        await AssertCookieAsync(page);
        await chat.PressAsync("report-tip", "kept");
        await page.Context.CloseAsync();
        return receipt;
    }

    private async Task AnswerAsync(Watch watch, Album album, string language, DemoSeat seat, Sample story)
    {
        var page = await house.VisitAsync(watch, language, javaScript: true);
        var desk = new DeskScreen(page, language, album);
        await desk.SignInAsync(house.Helpline.Desk, seat);
        await desk.OpenTipAsync(seat);
        Assert.Contains(story.What, await desk.ReadAsync(), StringComparison.Ordinal);
        await desk.SetInWorkAsync();
        await desk.AnswerAsync(story.Answer);
        Assert.Empty(await page.Context.CookiesAsync());
        await page.Context.CloseAsync();
    }

    private async Task ReadAsync(Watch watch, Album album, string language, string receipt, Sample story)
    {
        var page = await house.VisitAsync(watch, language, javaScript: false);
        var chat = new ChatScreen(page, language, album);
        await chat.OpenAsync(house.Helpline.Chat);
        await chat.PressAsync("menu", "menu.receipt");
        await chat.ShootAsync("ask-receipt");
        await chat.TypeAsync(receipt);
        await chat.ShootAsync("answer");
        Assert.Contains(story.Answer, await chat.SaidAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private static async Task AssertCookieAsync(IPage page)
    {
        var cookie = Assert.Single(await page.Context.CookiesAsync());
        Assert.StartsWith("__Host-", cookie.Name, StringComparison.Ordinal);
        Assert.Equal(
            (true, true, SameSiteAttribute.Strict, "/", -1f),
            (cookie.Secure, cookie.HttpOnly, cookie.SameSite, cookie.Path, cookie.Expires));
    }
}

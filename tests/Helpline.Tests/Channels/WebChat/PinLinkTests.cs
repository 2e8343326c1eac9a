using Helpline.Tests.Support;

namespace Helpline.Tests.Channels.WebChat;

/// <summary>A centre whose building is known has a plain link that a phone opens in the map it has; others have none.</summary>
public sealed class PinLinkTests
{
    [Fact]
    public async Task The_coordinates_of_a_building_stand_under_the_cards_as_a_link()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        using var browser = stack.Browser();
        await Talks.ToMenuAsync(browser, "ru");
        await browser.PressAsync("care");
        await browser.PressAsync("relative");
        await browser.SayAsync("Алматы");
        await browser.PressAsync("unsure");
        foreach (var answer in new[] { "here", "skip" }.Where(answer => browser.Form.Buttons.Any(button => button.Value == answer)))
        {
            await browser.PressAsync(answer);
        }

        Assert.Contains("☎ +7 000 000 00 01", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"geo:43.25249,76.91150\">43.25249, 76.91150</a>", browser.Card, StringComparison.Ordinal);
        Assert.Single(browser.Card.Split("geo:").Skip(1));
        await browser.PressAsync("leave");
        Assert.DoesNotContain("geo:", browser.Page.Html, StringComparison.Ordinal);
    }
}

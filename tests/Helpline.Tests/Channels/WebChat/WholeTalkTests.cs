using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Channels.WebChat;

/// <summary>Whole talks through the web chat, with the real dialogs and both sides on real files.</summary>
public sealed class WholeTalkTests
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("ky")]
    [InlineData("en")]
    public async Task A_tip_is_told_sent_and_found_again_by_its_receipt(string language)
    {
        await using var stack = await TalkStack.StartAsync();
        using var browser = stack.Browser();
        var receipt = await Talks.FileAsync(browser, language, "Закладки у школы, каждый вечер.");
        await using (var db = stack.Get<TipDatabase>().OpenTips())
        {
            Assert.Equal(1, await db.Held.CountAsync(TestContext.Current.CancellationToken));
        }

        await browser.PressAsync("kept");
        Assert.DoesNotContain(receipt, browser.Page.Html, StringComparison.Ordinal);

        using var other = stack.Browser();
        await Talks.LookUpAsync(other, language, receipt.ToLowerInvariant().Replace('-', ' '));
        Assert.Contains(other.Form.Buttons, button => button.Value == "take-back");
    }
}

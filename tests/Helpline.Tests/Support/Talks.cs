using System.Text.RegularExpressions;

namespace Helpline.Tests.Support;

/// <summary>Ways through the dialogs that many tests take.</summary>
internal static partial class Talks
{
    internal static async Task<ChatBrowser> ToMenuAsync(ChatBrowser browser, string language)
    {
        await browser.OpenAsync();
        return await browser.PressAsync(language);
    }

    /// <summary>Up to the card that asks what happened.</summary>
    internal static async Task ToWhatAsync(ChatBrowser browser, string language, string urgency = "hour")
    {
        await ToMenuAsync(browser, language);
        await browser.PressAsync("report");
        await browser.PressAsync(urgency);
        await browser.SayAsync("graffiti");
        await browser.PressAsync("KZ");
        await browser.SayAsync("Алма-Ата");
        await browser.SayAsync("Абая 10");
    }

    internal static async Task ToPreviewAsync(ChatBrowser browser, string language, string what, string urgency = "hour")
    {
        await ToWhatAsync(browser, language, urgency);
        await browser.SayAsync(what);
        await browser.PressAsync("done");
    }

    /// <returns>The receipt as it was shown.</returns>
    internal static async Task<string> FileAsync(ChatBrowser browser, string language, string what, string urgency = "hour")
    {
        await ToPreviewAsync(browser, language, what, urgency);
        Assert.Contains(what, browser.Page.Text, StringComparison.Ordinal);
        await browser.PressAsync("send");
        return ReceiptOn(browser);
    }

    internal static async Task LookUpAsync(ChatBrowser browser, string language, string receipt)
    {
        await ToMenuAsync(browser, language);
        await browser.PressAsync("receipt");
        await browser.SayAsync(receipt);
    }

    internal static string ReceiptOn(ChatBrowser browser)
    {
        var match = ReceiptShape().Match(browser.Page.Text);
        Assert.True(match.Success, browser.Page.Text);
        return match.Value;
    }

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}")]
    private static partial Regex ReceiptShape();
}

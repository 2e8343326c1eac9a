using System.Text.RegularExpressions;
using Helpline.Tests.Support;
using Microsoft.Playwright;

namespace Helpline.Browser.Support;

/// <summary>The web chat as somebody uses it who reads the buttons: presses by what they say in the dialogs' own files.</summary>
internal sealed partial class ChatScreen(IPage page, string language, Album album)
{
    internal async Task OpenAsync(Uri chat)
    {
        await page.GotoAsync(chat.ToString());
        await album.ShootAsync(page, "first-card");
        await PressLabelAsync(ListWords.Option("languages", language, language));
        await album.ShootAsync(page, "menu");
    }

    internal Task ShootAsync(string screen) => album.ShootAsync(page, screen);

    internal Task PressAsync(string dialog, string key) => PressLabelAsync(DialogWords.Of(dialog, key, language));

    internal async Task ChooseAsync(string list, string value)
    {
        if (ListWords.GroupOf(list, value) is { } group && await Button(ListWords.Group(list, group, language)).CountAsync() > 0)
        {
            await PressLabelAsync(ListWords.Group(list, group, language));
        }

        await page.Locator($"button[name=press][value='{value}']").ClickAsync();
    }

    internal async Task TypeAsync(string text)
    {
        await page.Locator("textarea[name=text]").FillAsync(text);
        await PressLabelAsync(DialogWords.Of("phrases", "web.send", language));
    }

    internal async Task<string> SaidAsync() => string.Join('\n', await page.Locator(".said").AllInnerTextsAsync());

    internal async Task<string> ReceiptAsync() => ReceiptShape().Match(await SaidAsync()).Value;

    private Task PressLabelAsync(string label) => Button(label).First.ClickAsync();

    private ILocator Button(string label) => page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    [GeneratedRegex("\\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\\b")]
    private static partial Regex ReceiptShape();
}

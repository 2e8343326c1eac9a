using Helpline.Tests.Support;
using Microsoft.Playwright;

namespace Helpline.Browser.Support;

/// <summary>The inbox as a staff member uses it for the first time, in their language.</summary>
internal sealed class DeskScreen(IPage page, string language, Album album)
{
    private const string Password = "correct horse battery staple";
    private const int MostLooks = 60;
    private readonly DeskWords words = new(language);

    internal async Task SignInAsync(Uri desk, DemoSeat seat)
    {
        await page.GotoAsync($"{desk}#invite={seat.Token}");
        await page.GetByLabel(words["invite.password"], new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel(words["invite.again"], new() { Exact = true }).FillAsync(Password);
        await album.ShootAsync(page, "desk-invite");
        await PressAsync("invite.go");
    }

    /// <summary>Looks until the first tip was released, and opens it by the passphrase.</summary>
    internal async Task OpenTipAsync(DemoSeat seat)
    {
        await page.Locator(".list").WaitForAsync();
        for (var look = 0; look < MostLooks && await page.Locator(".tiprow").CountAsync() == 0; look++)
        {
            await page.WaitForTimeoutAsync(500);
            await PressAsync("list.reload");
        }

        await album.ShootAsync(page, "desk-list");
        await page.Locator(".tiprow").First.ClickAsync();
        await page.GetByLabel(words["open.passphrase"], new() { Exact = true }).FillAsync(seat.Passphrase);
        await album.ShootAsync(page, "desk-sealed");
        await PressAsync("open.go");
        await page.Locator("article .said").First.WaitForAsync();
        await album.ShootAsync(page, "desk-opened");
    }

    internal async Task<string> ReadAsync() => string.Join('\n', await page.Locator("article .said").AllInnerTextsAsync());

    internal async Task SetInWorkAsync()
    {
        await page.GetByText(words["state.in-work"], new() { Exact = true }).Last.ClickAsync();
        await PressAsync("state.save");
        await page.GetByText(words["state.saved"], new() { Exact = true }).WaitForAsync();
    }

    internal async Task AnswerAsync(string text)
    {
        await page.GetByLabel(words["answer.label"], new() { Exact = true }).FillAsync(text);
        await PressAsync("answer.go");
        await page.GetByText(words["answer.sent"], new() { Exact = true }).WaitForAsync();
        await album.ShootAsync(page, "desk-answered");
    }

    private Task PressAsync(string key) => page.GetByRole(AriaRole.Button, new() { Name = words[key], Exact = true }).First.ClickAsync();
}

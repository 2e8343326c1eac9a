using Deque.AxeCore.Playwright;
using Helpline.Browser.Support;
using Helpline.Desk.Register.Frame;
using Microsoft.Playwright;

namespace Helpline.Browser.Register;

/// <summary>The register's pages as an operator uses them: by the words on labels and buttons. Each screen can be kept and asked for accessibility.</summary>
internal sealed class EditorScreen(IPage page, Uri site, string language, Album album)
{
    private readonly Wording words = Wordings.Read().Of(language);

    private readonly List<string> complaints = [];

    internal Wording Words => words;

    /// <summary>What axe found on all screens so far.</summary>
    internal IReadOnlyList<string> Complaints => complaints;

    internal Task OpenAsync(string path) => page.GotoAsync(new Uri(site, $"desk/register{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}").ToString());

    internal Task FillAsync(string key, string text) => page.GetByLabel(words[key], new() { Exact = true }).First.FillAsync(text);

    internal Task TickAsync(string text) => page.GetByLabel(text, new() { Exact = true }).First.CheckAsync();

    internal Task PressAsync(string key) => page.GetByRole(AriaRole.Button, new() { Name = words[key], Exact = true }).First.ClickAsync();

    internal Task FollowAsync(string key) => page.GetByRole(AriaRole.Link, new() { Name = words[key], Exact = true }).First.ClickAsync();

    internal Task<string> ReadAsync() => page.Locator("main").InnerTextAsync();

    /// <summary>Pictures in both widths and both schemes, and what axe says of each of the four.</summary>
    internal async Task KeepAsync(string screen)
    {
        await album.ShootAsync(page, screen);
        foreach (var width in new[] { 375, 1280 })
        {
            await page.SetViewportSizeAsync(width, 800);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var found = await page.RunAxe();
                complaints.AddRange(found.Violations.Select(one => $"{screen} {width} {scheme}: {one.Id}: {string.Join(", ", one.Nodes.Select(node => node.Html))}"));
            }
        }
    }
}

using Helpline.Tests.Support;
using Microsoft.Playwright;

namespace Helpline.Browser;

/// <summary>Debian's chromium, driven by Playwright, with nothing downloaded and no way out but the loopback.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP desk.test 127.0.0.1",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Skips the test where no chromium is.</summary>
    internal static async Task<Chromium> StartAsync()
    {
        var path = Needs.Chromium();
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Quiet }));
    }

    /// <summary>A visitor as the caller describes them, sharing nothing with any other.</summary>
    internal Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options) => _browser.NewContextAsync(options);

    /// <summary>A fresh visitor; whatever the page complains about lands in the list.</summary>
    internal async Task<(IPage Page, List<string> Complaints)> VisitAsync(string language = "ru", int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser.NewContextAsync(new() { Locale = language, ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.Dialog += (_, dialog) => complaints.Add("dialog: " + dialog.Message);
        return (page, complaints);
    }

    internal static Task PictureAsync(IPage page, string name) => page.ScreenshotAsync(new()
    {
        Path = Repository.Path("artifacts", "desk", name + ".png"),
        FullPage = true,
    });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}

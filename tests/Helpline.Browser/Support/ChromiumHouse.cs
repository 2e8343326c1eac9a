using Helpline.Tests.Support;
using Microsoft.Playwright;

namespace Helpline.Browser.Support;

/// <summary>One Chromium and one running demo for all tests of the browser.</summary>
public sealed class ChromiumHouse : IAsyncLifetime
{
    private Chromium? chromium;
    private RunningHelpline? running;

    internal RunningHelpline Helpline => running!;

    /// <summary>Skips where Chromium is missing. Called by each test: a fixture that skips would be counted as failed.</summary>
    internal static void Need() => Needs.Chromium();

    public async ValueTask InitializeAsync()
    {
        if (!Needs.HasChromium)
        {
            return;
        }

        chromium = await Chromium.StartAsync();
        running = await RunningHelpline.StartAsync(("Forwarding__Hold", "00:00:01"));
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        if (running is not null)
        {
            await running.DisposeAsync();
        }
    }

    /// <summary>Another visitor: nothing shared with any other context.</summary>
    internal async Task<IPage> VisitAsync(Watch watch, string language, bool javaScript)
    {
        var context = await chromium!.ContextAsync(new() { JavaScriptEnabled = javaScript, Locale = language, ServiceWorkers = ServiceWorkerPolicy.Block });
        context.SetDefaultTimeout(60_000);
        await watch.OverAsync(context);
        return await context.NewPageAsync();
    }
}

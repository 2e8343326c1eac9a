using Helpline.Tests.Support;
using Microsoft.Playwright;

namespace Helpline.Browser.Support;

/// <summary>
/// Pictures of each screen for phone and laptop, light and dark, in git-ignored artifacts/, and a check that none is wider
/// than the phone.
/// </summary>
internal sealed class Album(string name)
{
    private static readonly (string Name, int Width, int Height)[] Sizes = [("laptop", 1280, 800), ("phone", 375, 800)];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];
    private int number;

    internal async Task ShootAsync(IPage page, string screen)
    {
        number++;
        foreach (var size in Sizes)
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= size.Width, $"{name} {screen}: {wide} wide on a {size.Name} of {size.Width}.");
            foreach (var scheme in Schemes)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var file = Repository.Path("artifacts", "screens", name, $"{number:D2}-{screen}-{size.Name}-{scheme}.png".ToLowerInvariant());
                await page.ScreenshotAsync(new() { Path = file, FullPage = true });
            }
        }
    }
}

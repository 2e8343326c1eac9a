using System.Text.Json.Nodes;
using Helpline.Evidence;
using Helpline.Tests.Desk;
using Helpline.Tests.Support;
using Helpline.Tips;
using Microsoft.Playwright;

namespace Helpline.Browser.Desk;

/// <summary>Photos of a tip in Chromium: opened in the page, drawn in a frame without origin, saved only as a copy encoded anew.</summary>
public sealed class PhotosTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ru", 1280, ColorScheme.Light)]
    [InlineData("kk", 375, ColorScheme.Dark)]
    public async Task A_photo_is_drawn_in_a_frame_of_its_own_and_a_broken_one_is_said_so(string language, int width, ColorScheme scheme)
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await DeskHouse.OpenAsync();
        var (page, complaints) = await chromium.VisitAsync(language, width, scheme);
        await page.GotoAsync(house.Opener.ToString());
        await FileAsync(house, [await PhotoAsync(page), "<script>alert(1)</script>"u8.ToArray()]);

        await OpenAsync(page, house);
        Assert.Equal(0, await page.Locator("iframe").CountAsync());
        await page.Locator(".photo button").First.ClickAsync();
        var frame = page.FrameLocator(".photo iframe").Locator("canvas");
        await Assertions.Expect(page.Locator(".photo button").First).ToHaveTextAsync(Text(language, "photo.save"));
        Assert.Equal("#1040c0", await frame.EvaluateAsync<string>(MiddleColour));
        Assert.Equal("null", await frame.EvaluateAsync<string>("() => self.origin"));
        Assert.Empty(complaints);
        Assert.Equal("blocked", await frame.EvaluateAsync<string>("async () => fetch('/desk/api/about').then(() => 'reached', () => 'blocked')"));
        await Chromium.PictureAsync(page, $"5-photo-{language}-{width}-{scheme.ToString().ToLowerInvariant()}");

        var copy = await page.RunAndWaitForDownloadAsync(() => page.Locator(".photo button").First.ClickAsync());
        Assert.Equal("photo-1.jpg", copy.SuggestedFilename);
        Assert.NotNull(JpegCleaner.Clean(await File.ReadAllBytesAsync((await copy.PathAsync())!, Stop)).Photo);

        await page.Locator(".photo").Nth(1).Locator("button").ClickAsync();
        await Assertions.Expect(page.Locator(".photo").Nth(1).Locator(".voice")).ToHaveTextAsync(Text(language, "photo.broken"));
        Assert.Equal(1, await page.Locator("iframe").CountAsync());
    }

    [Fact]
    public async Task A_tip_that_the_server_did_not_sign_is_not_opened()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await DeskHouse.OpenAsync();
        await house.TipAsync(urgency: "now");
        var (page, _) = await chromium.VisitAsync("ru");
        await page.RouteAsync("**/desk/api/about", async route =>
        {
            var answer = JsonNode.Parse(await (await route.FetchAsync()).TextAsync())!;
            answer["signingKey"] = Helpline.Tests.Sealing.Vectors.Committed!["answerKey"]!["jwk"]!.DeepClone();
            await route.FulfillAsync(new() { ContentType = "application/json", Body = answer.ToJsonString() });
        });

        await OpenAsync(page, house, expectOpened: false);

        await Assertions.Expect(page.Locator(".tip .voice").First).ToHaveTextAsync(Text("ru", "open.untrusted"));
        Assert.Equal(0, await page.Locator(".said").CountAsync());
    }

    private const string MiddleColour =
        """
        (canvas) => {
          const [r, g, b] = canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
          return '#' + [r, g, b].map((c) => (c & 0xf0).toString(16).padStart(2, '0')).join('');
        }
        """;

    private static async Task<byte[]> PhotoAsync(IPage page) => Convert.FromBase64String((await page.EvaluateAsync<string>(
        """
        () => {
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [640, 480];
          const pen = canvas.getContext('2d');
          pen.fillStyle = '#1848c8';
          pen.fillRect(0, 0, 640, 480);
          return canvas.toDataURL('image/jpeg', 1);
        }
        """)).Split(',')[1]);

    private static async Task FileAsync(DeskHouse house, IReadOnlyList<byte[]> photos)
    {
        var filing = house.Of<TipFiling>();
        var draft = new TipDraft("graffiti", "KZ", "KZ-75", "now", "Алматы", "Надпись на стене") { Photos = photos.Count };
        await house.Of<TipSide>().CommitAsync(filing.File(draft, filing.Draw(), photos)!, Stop);
        await house.ReleaseAsync();
    }

    private static async Task OpenAsync(IPage page, DeskHouse house, bool expectOpened = true)
    {
        // A visit of its own: where only the fragment changes, the page may draw its form anew while it is filled in.
        await page.GotoAsync("about:blank");
        await page.GotoAsync($"{house.Opener}#invite={await house.TokenAsync()}");
        await page.Locator("input[type=password]").Nth(0).FillAsync(DeskHouse.Password);
        await page.Locator("input[type=password]").Nth(1).FillAsync(DeskHouse.Password);
        await page.ClickAsync("button.main");
        await page.Locator(".tiprow").First.ClickAsync();
        await page.FillAsync("input[inputmode=numeric]", "012345678901234567890123");
        await page.ClickAsync(".tip button.main");
        if (expectOpened)
        {
            await Assertions.Expect(page.Locator(".said").First).ToBeVisibleAsync();
        }
    }

    private static string Text(string language, string key) =>
        JsonNode.Parse(File.ReadAllText(Repository.Path("src", "Helpline", "Desk", "Bundle", $"texts.{language}.json")))![key]!.GetValue<string>();
}

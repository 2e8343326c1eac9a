using System.Net;
using System.Text;
using Helpline.Sealing;
using Helpline.Tests.Support;

namespace Helpline.Tests.Upkeep;

/// <summary>A true installation without any agency, as the real process: ready, silent, and bounded.</summary>
public sealed class HealthPagesTests
{
    [Fact]
    public async Task Without_an_agency_it_is_ready_says_that_intake_is_closed_and_names_nobody()
    {
        await using var helpline = await RunningHelpline.StartAsync(("Helpline__Demo", "false"), ("Helpline__Operator", "Фонд"));
        using var client = new HttpClient { BaseAddress = helpline.Chat };
        using var ready = await client.GetAsync("readyz", TestContext.Current.CancellationToken);
        Assert.Equal("ready\n", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.False(ready.Headers.Contains("Server"));
        Assert.Contains("helpline_intake_open 0\n", await client.GetStringAsync("metrics", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var verify = await client.GetAsync("verify", TestContext.Current.CancellationToken);
        Assert.Equal("application/json", verify.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=3600", verify.Headers.CacheControl!.ToString());
        Assert.False(verify.Headers.Contains("Set-Cookie"));
        using var signing = PublicJwk.ReadSigner((await verify.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim());
        Assert.NotNull(signing);
        using var desk = new HttpClient { BaseAddress = helpline.Desk };
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync("verify", TestContext.Current.CancellationToken)).StatusCode);

        using var passedOn = new HttpRequestMessage(HttpMethod.Get, "metrics") { Headers = { { "X-Forwarded-For", "203.0.113.7" } } };
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, passedOn));
        using var upload = new HttpRequestMessage(HttpMethod.Post, "") { Content = new MultipartFormDataContent { { new StringContent("x"), "text" } } };
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await StatusAsync(client, upload));
        using var huge = new HttpRequestMessage(HttpMethod.Post, "") { Content = new StringContent(new string('x', 2_000_000), Encoding.UTF8, "application/x-www-form-urlencoded") };
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusAsync(client, huge));
        Assert.DoesNotContain("info", helpline.Output, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}

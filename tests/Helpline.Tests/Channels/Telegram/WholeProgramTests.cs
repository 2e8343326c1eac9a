using System.Net;
using System.Text;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram;

/// <summary>The real program with a token: it never waits for Telegram, and tells nobody the token.</summary>
public sealed class WholeProgramTests
{
    [Fact]
    public async Task With_a_Bot_API_that_is_down_it_starts_is_ready_and_says_so_once()
    {
        await using var helpline = await RunningHelpline.StartAsync(
            ("Telegram__BotToken", FakeBotApi.Token), ("Telegram__ApiBaseUrl", $"http://127.0.0.1:{FreePorts.Pair()}"));
        using var client = new HttpClient { BaseAddress = helpline.Chat };
        Assert.Equal("ready\n", await client.GetStringAsync("readyz", TestContext.Current.CancellationToken));
        Assert.Contains("helpline_telegram_alarm 0\n", await client.GetStringAsync("metrics", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await TelegramHouse.EventuallyAsync(() => helpline.Output.Contains("Telegram gives no updates", StringComparison.Ordinal), seconds: 40);
        await Task.Delay(3000, TestContext.Current.CancellationToken);
        Assert.Single(helpline.Output.Split("Telegram gives no updates")[1..]);
        Assert.DoesNotContain("AAFkanareika", helpline.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("7731004200", helpline.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_door_takes_an_update_larger_than_a_page_and_only_with_the_secret()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var helpline = await RunningHelpline.StartAsync(
            ("Telegram__BotToken", FakeBotApi.Token), ("Telegram__ApiBaseUrl", fake.Address.ToString()),
            ("Telegram__WebhookUrl", "http://127.0.0.1:9/telegram/webhook"), ("Telegram__WebhookSecret", TelegramHouse.Secret));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(helpline.Chat, TelegramHouse.Secret, 900_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(helpline.Chat, TelegramHouse.Secret, 1_100_000));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(helpline.Chat, "another", 100));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(helpline.Desk, TelegramHouse.Secret, 100));
    }

    private static async Task<HttpStatusCode> PostAsync(Uri origin, string secret, int bytes)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(origin, "telegram/webhook"));
        request.Content = new StringContent($$"""{"update_id":5,"poll":"{{new string('x', bytes)}}"}""", Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}

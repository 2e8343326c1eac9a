using System.Text;
using System.Text.Json;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.Incoming;

/// <summary>The webhook hears Telegram alone, says yes only to what is done, and never makes Telegram repeat what can't be done.</summary>
public sealed class WebhookDoorTests
{
    private const string Update = """{"update_id":17,"message":{"chat":{"id":5},"text":"Сәлем"}}""";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("secret-of-the-webhook_2")]
    [InlineData("secret-of-the-webhook_1x")]
    public async Task Without_the_secret_nothing_is_heard(string? secret)
    {
        var turns = 0;
        await using var server = await HouseAsync(_ => Task.FromResult(++turns > 0));
        Assert.Equal((401, ""), await PostAsync(server, Encoding.UTF8.GetBytes(Update), secret));
        Assert.Equal(0, turns);
    }

    [Theory]
    [InlineData(true, 200)]
    [InlineData(false, 503)]
    public async Task The_answer_is_what_came_of_the_turn(bool done, int status)
    {
        await using var house = await HouseAsync(update => Task.FromResult(update.GetProperty("update_id").GetInt64() == 17 && done));
        Assert.Equal((status, ""), await PostAsync(house, Encoding.UTF8.GetBytes(Update)));
    }

    [Fact]
    public async Task A_turn_that_fails_is_brought_again_and_only_its_type_is_logged()
    {
        await using var house = await HouseAsync(_ => throw new InvalidOperationException("Сәлем"));
        Assert.Equal((503, ""), await PostAsync(house, Encoding.UTF8.GetBytes(Update)));
        Assert.DoesNotContain(house.Logged, line => line.Contains("Сәлем", StringComparison.Ordinal));
        Assert.Single(house.Lines(123));
    }

    [Fact]
    public async Task What_fails_five_times_while_others_do_not_is_left_aside()
    {
        await using var house = await HouseAsync(update => Task.FromResult(update.GetProperty("update_id").GetInt64() != 17));
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(503, (await PostAsync(house, Encoding.UTF8.GetBytes(Update))).Status);
        }

        Assert.Equal(200, (await PostAsync(house, """{"update_id":18}"""u8.ToArray())).Status);
        Assert.Equal(200, (await PostAsync(house, Encoding.UTF8.GetBytes(Update))).Status);
        Assert.Single(house.Lines(124));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{\"update_id\":17,")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"update_id\":\"17\"}")]
    [InlineData("{\"update_id\":17,\"\\ud800update_id\":17}")]
    [InlineData("{\"update_id\":99999999999999999999999}")]
    public async Task Garbage_is_accepted_and_dropped(string body)
    {
        var turns = 0;
        await using var house = await HouseAsync(_ => Task.FromResult(++turns > 0));
        Assert.Equal((200, ""), await PostAsync(house, Encoding.UTF8.GetBytes(body)));
        Assert.Equal((200, ""), await PostAsync(house, [0xff, 0xfe, 0x00, .. Encoding.UTF8.GetBytes(body)]));
        Assert.Equal(0, turns);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Over_a_megabyte_is_refused_and_just_under_is_taken(bool chunked)
    {
        await using var house = await HouseAsync(_ => Task.FromResult(true));
        Assert.Equal(200, (await PostAsync(house, Sized((1 << 20) - 100), chunked: chunked)).Status);
        Assert.Equal((413, ""), await PostAsync(house, Sized((1 << 20) + 100), chunked: chunked));
    }

    [Fact]
    public async Task Without_a_webhook_there_is_no_door()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var house = await TelegramHouse.StartAsync(fake.Address, FakeBotApi.Token, _ => Task.FromResult(true));
        Assert.Equal(404, (await PostAsync(house, Encoding.UTF8.GetBytes(Update))).Status);
    }

    [Fact]
    public async Task A_good_one_leaves_no_log_line()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var house = await TelegramHouse.StartAsync(
            fake.Address, FakeBotApi.Token, _ => Task.FromResult(true), "http://127.0.0.1:9/telegram/webhook");
        await TelegramHouse.SetUpAsync(fake);
        Assert.Equal(200, (await PostAsync(house, Encoding.UTF8.GetBytes(Update))).Status);
        Assert.Empty(house.Logged);
    }

    [Fact]
    public async Task Telegram_is_told_the_address_the_secret_and_the_kinds()
    {
        var port = Support.FreePorts.Pair();
        await using var fake = await FakeBotApi.StartAsync();
        await using var house = await TelegramHouse.StartAsync(
            fake.Address, FakeBotApi.Token, _ => Task.FromResult(true), $"http://127.0.0.1:{port}/telegram/webhook");
        var set = await fake.Book.AwaitAsync("setWebhook");
        Assert.Equal(
            $$"""{"url":"http://127.0.0.1:{{port}}/telegram/webhook","secret_token":"{{TelegramHouse.Secret}}","max_connections":40,"allowed_updates":["message","edited_message","callback_query","my_chat_member"]}""",
            set.Parameters.ToJsonString());
    }

    private static async Task<TelegramHouse> HouseAsync(Func<JsonElement, Task<bool>> turn) => await TelegramHouse.StartAsync(
        new Uri($"http://127.0.0.1:{Support.FreePorts.Pair()}"), FakeBotApi.Token, turn, "http://127.0.0.1:9/telegram/webhook");

    private static byte[] Sized(int bytes)
    {
        const string Frame = """{"update_id":17,"x":""}""";
        return Encoding.UTF8.GetBytes(Frame.Insert(Frame.Length - 2, new string('x', bytes - Frame.Length)));
    }

    private static async Task<(int Status, string Body)> PostAsync(TelegramHouse house, byte[] body, string? secret = TelegramHouse.Secret, bool chunked = false)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(house.Address, "/telegram/webhook"));
        request.Content = chunked ? new StreamContent(new MemoryStream(body)) : new ByteArrayContent(body);
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        request.Content.Headers.ContentType = new("application/json");
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

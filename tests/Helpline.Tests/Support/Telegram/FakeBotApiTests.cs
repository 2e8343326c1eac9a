using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>The fake keeps to Telegram's rules, so that a bot cannot get away with less there than in the world.</summary>
public sealed class FakeBotApiTests : IAsyncLifetime
{
    private readonly HttpClient client = new();
    private FakeBotApi fake = null!;

    public async ValueTask InitializeAsync() => fake = await FakeBotApi.StartAsync();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await fake.DisposeAsync();
    }

    [Fact]
    public async Task A_poll_waits_until_something_is_said_and_gets_it_again_until_it_is_acknowledged()
    {
        var watch = Stopwatch.StartNew();
        Assert.Empty((await CallAsync("getUpdates", new { timeout = 1 }))["result"]!.AsArray());
        Assert.True(watch.Elapsed > TimeSpan.FromMilliseconds(900), $"{watch.Elapsed}");

        var poll = CallAsync("getUpdates", new { timeout = 30 });
        await UntilPolledAsync();
        var said = new TelegramPerson(fake).OpenAsync();
        var first = (await poll)["result"]![0]!;
        var again = (await CallAsync("getUpdates", new { timeout = 30 }))["result"]![0]!;
        Assert.False(said.IsCompleted);
        Assert.Empty((await CallAsync("getUpdates", new { offset = first["update_id"]!.GetValue<long>() + 1 }))["result"]!.AsArray());
        await said;

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal("/start", first["message"]!["text"]!.ToString());
    }

    [Fact]
    public async Task Of_two_polls_the_older_ends_with_a_conflict()
    {
        var older = CallAsync("getUpdates", new { timeout = 30 });
        await UntilPolledAsync();
        var newer = CallAsync("getUpdates", new { timeout = 2 });

        Assert.Equal("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", Refused(await older, 409));
        Assert.Empty((await newer)["result"]!.AsArray());
    }

    [Fact]
    public async Task A_poll_while_a_webhook_is_set_is_a_conflict()
    {
        var waiting = CallAsync("getUpdates", new { timeout = 30 });
        await UntilPolledAsync();
        await CallAsync("setWebhook", new { url = "http://127.0.0.1:9/hook", secret_token = "abc_-1" });

        Assert.Equal("Conflict: terminated by setWebhook request", Refused(await waiting, 409));
        Assert.StartsWith("Conflict: can't use getUpdates method while webhook is active", Refused(await CallAsync("getUpdates", new { }), 409), StringComparison.Ordinal);
        Assert.Equal("http://127.0.0.1:9/hook", (await CallAsync("getWebhookInfo", new { }))["result"]!["url"]!.ToString());
        await CallAsync("deleteWebhook", new { });
        Assert.True((await CallAsync("getUpdates", new { }))["ok"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Kinds_that_were_not_asked_for_do_not_come()
    {
        await CallAsync("getUpdates", new { allowed_updates = new[] { "callback_query" } });
        await new TelegramPerson(fake).OpenAsync();
        Assert.Empty((await CallAsync("getUpdates", new { }))["result"]!.AsArray());
    }

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "sendMessage", "{}", "Bad Request: chat_id is empty" },
        { "sendMessage", """{"chat_id":5,"text":"x"}""", "Bad Request: chat not found" },
        { "sendMessage", """{"chat_id":7,"text":"  "}""", "Bad Request: message text is empty" },
        { "sendMessage", """{"chat_id":7,"text":"LONG"}""", "Bad Request: message is too long" },
        { "sendMessage", """{"chat_id":7,"text":"x","entities":[{"type":"spoiler","offset":0,"length":2}]}""", "Bad Request: can't parse MessageEntity: it lies outside of the text at 0, 2 of 1" },
        { "sendMessage", """{"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a"}]]}}""", "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard" },
        { "sendMessage", """{"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"жжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжж"}]]}}""", "Bad Request: BUTTON_DATA_INVALID" },
        { "editMessageText", """{"chat_id":7,"message_id":1,"text":"x"}""", "Bad Request: message to edit not found" },
        { "deleteMessage", """{"chat_id":7,"message_id":1}""", "Bad Request: message to delete not found" },
        { "deleteMessages", """{"chat_id":7,"message_ids":[]}""", "Bad Request: message identifiers are not specified" },
        { "answerCallbackQuery", """{"callback_query_id":"1"}""", "Bad Request: query is too old and response timeout expired or query ID is invalid" },
        { "getFile", """{"file_id":"no"}""", "Bad Request: wrong file_id or the file is temporarily unavailable" },
        { "setWebhook", """{"url":"http://example.org/x"}""", "Bad Request: bad webhook: An HTTPS URL must be provided for webhook" },
        { "setWebhook", """{"url":"https://example.org/x","secret_token":"ы"}""", "Bad Request: secret token contains unallowed characters" },
        { "setMyCommands", """{"commands":[{"command":"Старт","description":"x"}]}""", "Bad Request: BOT_COMMAND_INVALID" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_Telegram_refuses_is_refused_in_its_words(string method, string json, string says)
    {
        fake.World.Meet(new JsonObject { ["id"] = 7L, ["type"] = "private", ["first_name"] = "A" });
        var given = JsonNode.Parse(json.Replace("LONG", new string('x', 4097), StringComparison.Ordinal))!;

        Assert.Equal(says, Refused(await CallAsync(method, given), 400));
    }

    [Fact]
    public async Task A_message_is_deletable_for_48_hours()
    {
        var chat = fake.World.Meet(new JsonObject { ["id"] = 7L, ["type"] = "private", ["first_name"] = "A" });
        await CallAsync("sendMessage", new { chat_id = 7, text = "old" });
        fake.Clock.Move(TimeSpan.FromHours(48) + TimeSpan.FromSeconds(5));
        await CallAsync("sendMessage", new { chat_id = 7, text = "new" });
        var (old, young) = (chat.Ours[0].Id, chat.Ours[1].Id);

        Assert.StartsWith("Bad Request: message can't be deleted", Refused(await CallAsync("deleteMessage", new { chat_id = 7, message_id = old }), 400), StringComparison.Ordinal);
        Assert.True((await CallAsync("deleteMessages", new { chat_id = 7, message_ids = new[] { young, 3 } }))["ok"]!.GetValue<bool>());
        Assert.Equal("old", Assert.Single(chat.Living).Text);
    }

    [Fact]
    public async Task A_blocked_bot_is_forbidden_to_speak()
    {
        using var person = new TelegramPerson(fake);
        _ = person.OpenAsync();
        person.Chat.Blocked = true;
        Assert.Equal("Forbidden: bot was blocked by the user", Refused(await CallAsync("sendMessage", new { chat_id = person.Chat.Id, text = "x" }), 403));
    }

    [Theory]
    [InlineData("wrong:token", "getMe", 401)]
    [InlineData(FakeBotApi.Token, "flyAway", 404)]
    public async Task A_wrong_token_and_an_unknown_method_are_named(string token, string method, int status)
    {
        Assert.Equal((false, status), (Ok(await BodyAsync(await GetAsync(method, token))), (int)(await GetAsync(method, token)).StatusCode));
    }

    [Fact]
    public async Task Ordered_faults_come_once_each_in_order()
    {
        fake.Faults.Add("getMe", FakeFault.ServerError);
        fake.Faults.Add("getMe", new FakeFault(FaultKind.Html));
        fake.Faults.Add("getMe", new FakeFault(FaultKind.Nothing));
        fake.Faults.Add("getMe", new FakeFault(FaultKind.NotOk));
        fake.Faults.Add("getMe", FakeFault.TooMany(7));
        fake.Faults.Add("getMe", new FakeFault(FaultKind.HalfBody));
        fake.Faults.Add("getMe", new FakeFault(FaultKind.Drop));

        Assert.Equal(HttpStatusCode.InternalServerError, (await GetAsync()).StatusCode);
        Assert.Equal("text/html", (await GetAsync()).Content.Headers.ContentType!.MediaType);
        Assert.Equal("", await BodyAsync(await GetAsync()));
        Assert.False(Ok(await BodyAsync(await GetAsync())));
        var slow = await GetAsync();
        Assert.Equal((7, "Too Many Requests: retry after 7"), (slow.Headers.RetryAfter!.Delta!.Value.Seconds, Says(await BodyAsync(slow))));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => GetAsync());
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => GetAsync());
        Assert.Equal(HttpStatusCode.OK, (await GetAsync()).StatusCode);
    }

    [Fact]
    public async Task A_wrong_call_is_found_by_the_schema_and_a_long_one_by_the_limits()
    {
        fake.World.Meet(new JsonObject { ["id"] = 7L, ["type"] = "private", ["first_name"] = "A" });
        await CallAsync("sendMessage", new { chat_id = 7, text = "x", parseMode = "HTML" });
        await CallAsync("deleteMessages", new { chat_id = 7, message_ids = new[] { "1" } });
        await CallAsync("answerCallbackQuery", new { callback_query_id = "1", text = new string('x', 201) });
        fake.Inject(new JsonObject { ["message"] = new JsonObject { ["text"] = "no chat" } });

        var faults = await SchemaCheck.FaultsAsync(fake.Book);

        Assert.Equal(["sendMessage", "deleteMessages", "Update", "answerCallbackQuery"], faults.Select(fault => fault.Split(':')[0]));
        Assert.Contains("parseMode", faults[0], StringComparison.Ordinal);
    }

    private static string Says(string body) => JsonNode.Parse(body)!["description"]!.ToString();

    private static string Refused(JsonNode answer, int code)
    {
        Assert.Equal((false, code), (answer["ok"]!.GetValue<bool>(), answer["error_code"]?.GetValue<int>() ?? 0));
        return answer["description"]!.ToString();
    }

    private static bool Ok(string body) => JsonNode.Parse(body)!["ok"]!.GetValue<bool>();

    private static Task<string> BodyAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    private Task<HttpResponseMessage> GetAsync(string method = "getMe", string token = FakeBotApi.Token) => client.GetAsync(new Uri(fake.Address, $"/bot{token}/{method}"));

    private async Task UntilPolledAsync()
    {
        for (var attempt = 0; attempt < 1000 && !fake.Updates.IsPolled; attempt++)
        {
            await Task.Delay(10);
        }

        Assert.True(fake.Updates.IsPolled, "Nobody polls.");
    }

    private async Task<JsonNode> CallAsync(string method, object given)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(fake.Address, $"/bot{FakeBotApi.Token}/{method}"), given);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    [Fact]
    public async Task Files_that_many_people_send_at_once_have_a_path_each()
    {
        await using var fake = await FakeBotApi.StartAsync();
        var paths = new System.Collections.Concurrent.ConcurrentBag<string>();

        Parallel.For(0, 4000, _ => paths.Add(fake.World.AddFile([1]).Path));

        Assert.Equal(4000, paths.Distinct().Count());
    }
}

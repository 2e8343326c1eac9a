using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.Incoming;

/// <summary>Fetched updates are acknowledged when they are done and not before, whatever the server and the other chats do.</summary>
public sealed class FetchingTests
{
    [Fact]
    public async Task An_update_is_acknowledged_only_after_its_turn()
    {
        var gate = new TaskCompletionSource<bool>();
        await using var fake = await FakeBotApi.StartAsync();
        await using var house = await TelegramHouse.StartAsync(fake.Address, FakeBotApi.Token, _ => gate.Task);
        var update = fake.Inject(Message(1));
        await TelegramHouse.EventuallyAsync(() => fake.Book.Of("getUpdates").Count() > 2);
        Assert.False(update.Acknowledged.Task.IsCompleted);
        gate.SetResult(true);
        await update.Acknowledged.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_slow_chat_stops_no_other_and_nothing_runs_twice()
    {
        var slow = new TaskCompletionSource<bool>();
        var begun = new ConcurrentQueue<long>();
        await using var fake = await FakeBotApi.StartAsync();
        await using var house = await TelegramHouse.StartAsync(fake.Address, FakeBotApi.Token, update =>
        {
            begun.Enqueue(ChatOf(update));
            return ChatOf(update) == 1 ? slow.Task : Task.FromResult(true);
        });
        var first = fake.Inject(Message(1));
        for (var chat = 2; chat <= 30; chat++)
        {
            fake.Inject(Message(chat));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await TelegramHouse.EventuallyAsync(() => begun.Count == 30);
        Assert.False(first.Acknowledged.Task.IsCompleted);
        slow.SetResult(true);
        await TelegramHouse.EventuallyAsync(() => fake.Updates.Pending.Count == 0);
        Assert.Equal(Enumerable.Range(1, 30).Select(chat => (long)chat), begun.Order());
    }

    [Fact]
    public async Task Updates_begin_in_their_order()
    {
        var begun = new ConcurrentQueue<long>();
        await using var fake = await FakeBotApi.StartAsync();
        for (var chat = 1; chat <= 250; chat++)
        {
            fake.Inject(Message(chat));
        }

        await using var house = await TelegramHouse.StartAsync(fake.Address, FakeBotApi.Token, async update =>
        {
            begun.Enqueue(ChatOf(update));
            await Task.Delay(5);
            return true;
        });
        await TelegramHouse.EventuallyAsync(() => fake.Updates.Pending.Count == 0, seconds: 30);
        Assert.Equal(Enumerable.Range(1, 250).Select(chat => (long)chat), begun);
    }

    [Fact]
    public async Task No_more_than_a_hundred_are_under_way_even_if_the_server_gives_more()
    {
        var (running, most, given) = (0, 0, 0);
        await using var server = await Api.BadServer.StartAsync(context =>
        {
            var all = context.Request.Path.Value!.EndsWith("getUpdates", StringComparison.Ordinal) && Interlocked.Exchange(ref given, 1) == 0 ? 400 : 0;
            var updates = new JsonArray([.. Enumerable.Range(1, all).Select(i => (JsonNode?)Message(i, i))]);
            return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["ok"] = true, ["result"] = updates })).AsTask();
        });
        var done = 0;
        await using var house = await TelegramHouse.StartAsync(server.Address, Api.BadServer.Token, async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(30);
            Interlocked.Decrement(ref running);
            Interlocked.Increment(ref done);
            return true;
        });
        await TelegramHouse.EventuallyAsync(() => done == 400);
        Assert.InRange(most, 50, 100);
    }

    [Fact]
    public async Task A_server_that_answers_nothing_at_once_is_asked_about_ten_times_a_second()
    {
        await using var server = await Api.BadServer.SayingAsync((200, """{"ok":true,"result":[]}"""));
        await using var house = await TelegramHouse.StartAsync(server.Address, Api.BadServer.Token, _ => Task.FromResult(true));
        await Task.Delay(2000, TestContext.Current.CancellationToken);
        Assert.InRange(server.Paths.Count(path => path.EndsWith("getUpdates", StringComparison.Ordinal)), 3, 25);
    }

    [Fact]
    public async Task What_failed_is_tried_again_though_the_server_forgot_it()
    {
        var (given, tries) = (0, 0);
        await using var server = await Api.BadServer.StartAsync(context =>
        {
            var first = context.Request.Path.Value!.EndsWith("getUpdates", StringComparison.Ordinal) && Interlocked.Exchange(ref given, 1) == 0;
            return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(
                new JsonObject { ["ok"] = true, ["result"] = first ? new JsonArray(Message(1, 1)) : [] })).AsTask();
        });
        await using var house = await TelegramHouse.StartAsync(server.Address, Api.BadServer.Token, _ => ++tries switch
        {
            1 => Task.FromResult(false),
            2 => throw new InvalidOperationException("a word of the person"),
            _ => Task.FromResult(true),
        });
        await TelegramHouse.EventuallyAsync(() => tries == 3);
        Assert.Contains("InvalidOperationException", Assert.Single(house.Lines(123)), StringComparison.Ordinal);
        Assert.DoesNotContain(house.Logged, line => line.Contains("a word", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Odd_updates_stop_nothing()
    {
        var begun = new ConcurrentQueue<long>();
        var asked = 0;
        await using var server = await Api.BadServer.StartAsync(context =>
        {
            var odd = context.Request.Path.Value!.EndsWith("getUpdates", StringComparison.Ordinal) && Interlocked.Increment(ref asked) == 1
                ? """null,7,"x",{},{"update_id":3,"\ud800update_id":3},{"update_id":null},{"update_id":"9"},{"update_id":-4},{"update_id":1.5},{"update_id":9e99},{"update_id":99999999999999999999},{"update_id":7,"message":{"chat":{"id":7}}}"""
                : "";
            return context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes($$"""{"ok":true,"result":[{{odd}}]}""")).AsTask();
        });
        await using var house = await TelegramHouse.StartAsync(server.Address, Api.BadServer.Token, update =>
        {
            begun.Enqueue(ChatOf(update));
            return Task.FromResult(true);
        });
        await TelegramHouse.EventuallyAsync(() => !begun.IsEmpty && asked > 2);
        Assert.Equal([7], begun);
        Assert.Empty(house.Lines(128));
    }

    [Fact]
    public async Task Losing_Telegram_is_said_once_and_so_is_its_return_without_an_address()
    {
        await using var fake = await FakeBotApi.StartAsync();
        fake.Faults.Add("getUpdates", FakeFault.ServerError, 2);
        await using var house = await TelegramHouse.StartAsync(fake.Address, FakeBotApi.Token, _ => Task.FromResult(true));
        var update = fake.Inject(Message(1));
        await update.Acknowledged.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Single(house.Lines(121));
        Assert.Single(house.Lines(122));
        Assert.DoesNotContain(house.Logged, line => line.Contains("127.0.0.1", StringComparison.Ordinal) || line.Contains("bot77", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_asks_for_the_four_kinds_and_waits_fifty_seconds()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var house = await TelegramHouse.StartAsync(fake.Address, FakeBotApi.Token, _ => Task.FromResult(true));
        await TelegramHouse.EventuallyAsync(() => fake.Updates.IsPolled);
        var call = fake.Book.Of("getUpdates").First().Parameters;
        Assert.Equal("""{"limit":100,"timeout":50,"allowed_updates":["message","edited_message","callback_query","my_chat_member"]}""", call.ToJsonString());
    }

    private static JsonObject Message(long chat, long? id = null)
    {
        var update = new JsonObject { ["message"] = new JsonObject { ["chat"] = new JsonObject { ["id"] = chat } } };
        if (id is not null)
        {
            update["update_id"] = id;
        }

        return update;
    }

    private static long ChatOf(JsonElement update) => update.GetProperty("message").GetProperty("chat").GetProperty("id").GetInt64();
}

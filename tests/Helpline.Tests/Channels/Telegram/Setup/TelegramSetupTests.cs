using System.Text.Json.Nodes;
using Helpline.Channels.Telegram.Setup;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.Setup;

/// <summary>The bot is set up in the background, by what differs and no more; another's webhook is told from our own.</summary>
public sealed class TelegramSetupTests
{
    [Fact]
    public async Task Words_are_set_once_in_four_languages_and_by_default_and_not_again_at_the_next_start()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using (var first = await StartAsync(fake))
        {
            await TelegramHouse.SetUpAsync(fake);
            Assert.Empty(first.Lines(126));
        }

        Assert.Equal(["", "en", "kk", "ky", "ru"], Languages(fake, "setMyCommands"));
        Assert.Equal(TelegramHouse.Book.Phrase("ru", "telegram.name"), fake.World.Profile[("name", "")].ToString());
        Assert.Equal(TelegramHouse.Book.Phrase("kk", "telegram.about"), fake.World.Profile[("short_description", "kk")].ToString());
        Assert.Equal("start", fake.World.Profile[("commands", "ky")].AsArray()[0]!["command"]!.ToString());

        var before = fake.Book.Calls.Count;
        await using var second = await StartAsync(fake);
        await TelegramHouse.SetUpAsync(fake, before);
        Assert.DoesNotContain(fake.Book.Calls.Skip(before), call => call.Method.StartsWith("setMy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_differs_is_set_and_the_rest_is_left()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using (var first = await StartAsync(fake))
        {
            await TelegramHouse.SetUpAsync(fake);
        }

        fake.World.Profile[("description", "ky")] = "somebody's words";
        var before = fake.Book.Calls.Count;
        await using var second = await StartAsync(fake);
        await TelegramHouse.SetUpAsync(fake, before);
        var set = Assert.Single(fake.Book.Calls.Skip(before), call => call.Method.StartsWith("setMy", StringComparison.Ordinal));
        Assert.Equal(("setMyDescription", "ky"), (set.Method, set.Parameters["language_code"]!.ToString()));
    }

    [Fact]
    public async Task A_refused_call_stops_no_other_and_holds_with_a_later_pass()
    {
        await using var fake = await FakeBotApi.StartAsync();
        fake.Faults.Add("setMyName", FakeFault.TooMany(80_000), 5);
        fake.Faults.Add("getMyCommands", FakeFault.Refused(400, "Bad Request: strange"), 1);
        await using var house = await StartAsync(fake);
        await TelegramHouse.EventuallyAsync(() => house.Lines(126).Any());
        Assert.Equal(5, Languages(fake, "setMyCommands").Length);
        fake.Faults.Clear();
        await house.Get<TelegramSetup>().PassAsync(TestContext.Current.CancellationToken);
        Assert.True(fake.World.Profile.ContainsKey(("name", "kk")));
    }

    [Fact]
    public async Task A_webhook_that_stands_at_the_start_is_deleted_and_no_update_dropped()
    {
        await using var fake = await FakeBotApi.StartAsync();
        fake.Webhook.BeForeign("https://old.example.org/hook");
        await using var house = await StartAsync(fake);
        await TelegramHouse.EventuallyAsync(() => fake.Updates.IsPolled);
        Assert.False(fake.Book.Of("deleteWebhook").Single().Parameters["drop_pending_updates"]!.GetValue<bool>());
        Assert.False(house.Get<TokenAlarm>().IsRaised);
    }

    [Fact]
    public async Task Without_one_none_is_deleted()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var house = await StartAsync(fake);
        await TelegramHouse.EventuallyAsync(() => fake.Updates.IsPolled);
        Assert.Empty(fake.Book.Of("deleteWebhook"));
    }

    [Fact]
    public async Task A_foreign_webhook_that_appears_later_raises_the_alarm_at_the_next_conflict()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var house = await StartAsync(fake);
        await TelegramHouse.EventuallyAsync(() => fake.Updates.IsPolled);
        fake.Webhook.BeForeign("https://thief.example.org/hook");
        fake.Updates.EndPoll();
        await TelegramHouse.EventuallyAsync(() => house.Get<TokenAlarm>().IsRaised);
        Assert.False(house.Intake.IsOpen("telegram"));
        await TelegramHouse.EventuallyAsync(() => house.Lines(125).Count() == 1);
        Assert.DoesNotContain(house.Logged, line => line.Contains("thief", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_foreign_address_in_place_of_our_webhook_is_found_with_the_hourly_look_and_a_missing_one_is_set_again()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var house = await StartAsync(fake, "http://127.0.0.1:9/telegram/webhook");
        await TelegramHouse.EventuallyAsync(() => house.Get<WebhookKeeping>().Holds);
        fake.Webhook.Unset();
        await house.Get<TelegramSetup>().PassAsync(TestContext.Current.CancellationToken);
        Assert.Equal("http://127.0.0.1:9/telegram/webhook", fake.Webhook.Url);
        Assert.False(house.Get<TokenAlarm>().IsRaised);
        Assert.Single(house.Lines(129));
        fake.Webhook.BeForeign("https://thief.example.org/hook");
        await house.Get<TelegramSetup>().PassAsync(TestContext.Current.CancellationToken);
        Assert.True(house.Get<TokenAlarm>().IsRaised);
    }

    [Fact]
    public async Task A_webhook_that_is_taken_away_twice_is_somebody_elses_doing()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var house = await StartAsync(fake, "http://127.0.0.1:9/telegram/webhook");
        await TelegramHouse.EventuallyAsync(() => house.Get<WebhookKeeping>().Holds);
        foreach (var raised in new[] { false, true })
        {
            fake.Webhook.Unset();
            await house.Get<TelegramSetup>().PassAsync(TestContext.Current.CancellationToken);
            Assert.Equal(raised, house.Get<TokenAlarm>().IsRaised);
        }

        Assert.Equal("http://127.0.0.1:9/telegram/webhook", fake.Webhook.Url);
    }

    [Fact]
    public async Task Conflicts_over_two_minutes_close_this_channel_while_fetching_goes_on()
    {
        await using var fake = await FakeBotApi.StartAsync();
        var clock = new TestClock();
        var conflict = FakeFault.Refused(409, "Conflict: terminated by other getUpdates request");
        fake.Faults.Add("getUpdates", conflict);
        await using var house = await TelegramHouse.StartAsync(fake.Address, FakeBotApi.Token, _ => Task.FromResult(true), clock: clock);
        await TelegramHouse.EventuallyAsync(() => fake.Updates.IsPolled);
        Assert.False(house.Get<TokenAlarm>().IsRaised);
        clock.Move(TimeSpan.FromMinutes(3));
        fake.Faults.Add("getUpdates", conflict);
        fake.Updates.EndPoll();
        await TelegramHouse.EventuallyAsync(() => house.Get<TokenAlarm>().IsRaised);
        var update = fake.Inject(new JsonObject { ["message"] = new JsonObject() });
        await update.Acknowledged.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.False(house.Intake.IsOpen("telegram"));
        Assert.Single(house.Lines(125));
    }

    [Fact]
    public async Task A_Bot_API_that_is_down_or_talks_nonsense_raises_nothing()
    {
        await using var fake = await FakeBotApi.StartAsync();
        fake.Faults.Add("*", FakeFault.ServerError, 40);
        fake.Faults.Add("*", new FakeFault(FaultKind.Html), 40);
        fake.Faults.Add("*", new FakeFault(FaultKind.NotOk), 40);
        var clock = new TestClock();
        await using var house = await TelegramHouse.StartAsync(fake.Address, FakeBotApi.Token, _ => Task.FromResult(true), clock: clock);
        for (var i = 0; i < 4; i++)
        {
            clock.Move(TimeSpan.FromMinutes(3));
            await house.Get<WebhookKeeping>().KeepAsync(TestContext.Current.CancellationToken);
        }

        Assert.False(house.Get<TokenAlarm>().IsRaised);
    }

    private static string[] Languages(FakeBotApi fake, string method) =>
        [.. fake.Book.Of(method).Select(call => (call.Parameters["language_code"] as JsonValue)?.ToString() ?? "").Distinct().Order(StringComparer.Ordinal)];

    private static Task<TelegramHouse> StartAsync(FakeBotApi fake, string? webhook = null) =>
        TelegramHouse.StartAsync(fake.Address, FakeBotApi.Token, _ => Task.FromResult(true), webhook);
}

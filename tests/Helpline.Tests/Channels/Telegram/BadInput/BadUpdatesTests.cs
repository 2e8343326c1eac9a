using System.Text.Json;
using System.Text.Json.Nodes;
using Helpline.Channels.Telegram;
using Helpline.Channels.Telegram.Incoming;
using Helpline.Tests.Channels.Telegram.Screens;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.BadInput;

/// <summary>Updates out of time, out of order and out of range, and from where no talk is held.</summary>
public sealed class BadUpdatesTests(BadInputHouse shared) : IClassFixture<BadInputHouse>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_nobody_said_to_the_bot_in_a_chat_of_two_is_acknowledged_without_a_word()
    {
        var citizen = shared.NewCitizen();
        var calls = shared.Fake.Book.Calls.Count(IsAct);
        var bot = citizen.Person.Marks.Around(new JsonObject { ["text"] = "x", ["message_id"] = 7, ["date"] = 1_795_600_000 });
        bot["from"]!["is_bot"] = true;
        var channel = citizen.Person.Marks.Around(new JsonObject { ["text"] = "x", ["message_id"] = 8, ["date"] = 1_795_600_000 });
        channel["sender_chat"] = new JsonObject { ["id"] = -1_001_234_567_890, ["type"] = "channel", ["title"] = "x" };
        await GiveAsync(new JsonObject { ["message"] = bot });
        await GiveAsync(new JsonObject { ["message"] = channel });
        foreach (var kind in new[] { "channel_post", "edited_channel_post", "business_message", "inline_query", "chosen_inline_result", "poll_answer", "pre_checkout_query", "chat_join_request", "message_reaction", "something_new" })
        {
            // A server that ignores which kinds were asked for: the fake asks by the first field.
            await GiveAsync(new JsonObject { ["message"] = null, [kind] = new JsonObject { ["id"] = "5", ["from"] = citizen.Person.Marks.User.DeepClone(), ["chat"] = citizen.Person.Marks.Chat.DeepClone(), ["text"] = "x", ["query"] = "x" } });
        }

        Assert.False(citizen.HasTalk);
        Assert.Equal(calls, shared.Fake.Book.Calls.Count(IsAct));
    }

    [Theory]
    [InlineData("three days ago")]
    [InlineData("in three days")]
    [InlineData("in milliseconds")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("9223372036854775807")]
    [InlineData("\"now\"")]
    public async Task A_message_of_any_date_is_heard_and_deleted(string date)
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhatAsync();
        var now = shared.Stack.Clock.GetUtcNow();
        var content = new JsonObject { ["text"] = "Синяя дверь" };
        content["date"] = date switch
        {
            "three days ago" => now.AddDays(-3).ToUnixTimeSeconds(),
            "in three days" => now.AddDays(3).ToUnixTimeSeconds(),
            "in milliseconds" => now.ToUnixTimeMilliseconds(),
            _ => JsonNode.Parse(date),
        };
        await citizen.Person.SayAsync(content);
        Assert.Equal("Синяя дверь", citizen.Answer("what"));
        Assert.Empty(citizen.Chat.Theirs);
        Assert.Single(citizen.Chat.Living);
        Assert.Empty(citizen.Session.Screen.Doomed);
    }

    [Fact]
    public async Task An_update_that_comes_again_or_too_late_is_taken_once()
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhatAsync();
        var talks = shared.Stack.Get<TelegramTalks>();
        var (later, earlier, press) = (Said(citizen, 900_020, "Позже"), Said(citizen, 900_010, "Раньше"), Said(citizen, 900_030, BadInputHouse.Label("done")));
        var taken = await Task.WhenAll(talks.TakeAsync(later, Cancellation), talks.TakeAsync(later, Cancellation), talks.TakeAsync(earlier, Cancellation));
        Assert.All(taken, Assert.True);
        Assert.True(await talks.TakeAsync(earlier, Cancellation));
        Assert.Equal("Позже\nРаньше", citizen.Answer("what"));

        Assert.True(await talks.TakeAsync(press, Cancellation));
        var edits = citizen.Calls("editMessageText");
        foreach (var again in new[] { press, later, earlier })
        {
            Assert.True(await talks.TakeAsync(again, Cancellation));
        }

        Assert.True(citizen.Person.Offers("send"));
        Assert.Equal("Позже\nРаньше", citizen.Answer("what"));
        Assert.InRange(citizen.Calls("editMessageText"), edits, edits + 1);
        Assert.Empty(citizen.Chat.Theirs);
    }

    [Fact]
    public void Numbers_that_no_update_has_are_passed_over()
    {
        var runs = shared.Stack.Get<UpdateRuns>();
        var offset = runs.Offset;
        string[] strange = ["-5", "0", "9007199254740992", "9223372036854775807", "1e400", "1.5", "\"7\"", "null", "[]"];
        Assert.Equal(0, runs.Take(strange.Select(id => JsonDocument.Parse($$"""{"update_id": {{id}}, "message": {} }""").RootElement)));
        Assert.Equal(0, runs.Take([JsonDocument.Parse("5").RootElement, JsonDocument.Parse("{}").RootElement]));
        Assert.Equal(offset, runs.Offset);
    }

    [Fact]
    public async Task Who_blocks_the_bot_is_forgotten_and_who_comes_back_begins_anew()
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhatAsync();
        await citizen.Person.TypeAsync("Синяя дверь");
        await citizen.Person.BlockAsync();
        Assert.False(citizen.HasTalk);

        await citizen.Person.UnblockAsync();
        Assert.False(citizen.HasTalk);
        var before = citizen.Chat.Ours.Count;
        await citizen.Person.OpenAsync("ru");
        Assert.True(citizen.Person.Offers("report"));
        Assert.Equal(before + 1, citizen.Chat.Ours.Count);
    }

    [Fact]
    public async Task Who_blocks_the_bot_before_it_answers_is_forgotten_as_well()
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhatAsync();
        citizen.Chat.Blocked = true;
        await citizen.Person.TypeAsync("Синяя дверь");
        Assert.False(citizen.HasTalk);
    }

    [Fact]
    public async Task Whoever_speaks_in_a_group_hears_one_sentence_without_a_button_and_the_bot_leaves()
    {
        var citizen = shared.NewCitizen();
        const long Group = -1_009_876_543_210;
        var said = citizen.Person.Marks.Around(new JsonObject { ["text"] = "/start ru-report", ["chat"] = new JsonObject { ["id"] = Group, ["type"] = "supergroup", ["title"] = "x" } });
        said["chat"] = new JsonObject { ["id"] = Group, ["type"] = "supergroup", ["title"] = "x" };
        var (_, update) = shared.Fake.Say(said);
        for (var waited = 0; waited < 300 && !update.Acknowledged.Task.IsCompleted; waited++)
        {
            // What the bot starts by itself keeps its pace, and this clock moves only here.
            shared.Stack.Clock.Move(TimeSpan.FromSeconds(2));
            await Task.Delay(100, Cancellation);
        }

        var told = Assert.Single(shared.Fake.Book.Of("sendMessage"), call => call.Chat == Group);
        Assert.Equal(Drawn.Drawing.ForCrowd(), told.Parameters["text"]!.ToString());
        Assert.Null(told.Parameters["reply_markup"]);
        Assert.Equal(told.Number, shared.Fake.Book.Calls.Where(call => call.Chat == Group).Min(call => call.Number));
        Assert.Single(shared.Fake.Book.Of("leaveChat"), call => call.Chat == Group);
        Assert.False(citizen.HasTalk);
    }

    private static bool IsAct(BotCall call) => call.Method is "sendMessage" or "editMessageText" or "deleteMessage" or "deleteMessages" or "answerCallbackQuery" or "leaveChat";

    private Task GiveAsync(JsonObject update) => shared.Fake.Inject(update).Acknowledged.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);

    /// <summary>A message that stands in the chat and came in an update of this number.</summary>
    private JsonElement Said(Citizen citizen, long update, string text)
    {
        var heard = shared.Fake.World.Hear(citizen.Person.Marks.Around(new JsonObject { ["text"] = text }));
        return JsonDocument.Parse(new JsonObject { ["update_id"] = update, ["message"] = heard.Json.DeepClone() }.ToJsonString()).RootElement;
    }
}

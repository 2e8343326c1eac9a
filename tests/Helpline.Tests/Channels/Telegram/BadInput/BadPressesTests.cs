using System.Text.Json.Nodes;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.BadInput;

/// <summary>Presses that no button of ours made, or that come from cards of another time.</summary>
public sealed class BadPressesTests(BadInputHouse shared) : IClassFixture<BadInputHouse>
{
    [Fact]
    public async Task A_press_of_a_foreign_shape_is_stale_and_changes_nothing()
    {
        var citizen = await AtMenuAsync();
        var card = citizen.Card.Id;
        string[] foreign =
        [
            "report", ":", ":report", "1:", "x:1", "xx", "-1:report", "+1:report", "1e1:report", " 1:report", "99999999999999999999:report", "٣:report",
            "{\"step\":1}", "1:report:1", "\u0000", new string('1', 70), $"1:{new string('я', 40)}", "",
        ];
        foreach (var code in foreign)
        {
            await citizen.Person.PressAsync(citizen.Card, code);
            Assert.Equal(BadInputHouse.Phrase("stale"), citizen.Person.Toast);
        }

        Assert.Equal(card, Assert.Single(citizen.Chat.Living).Id);
        Assert.Equal("menu", citizen.Session.Talk.Dialog);
        Assert.Equal(1, citizen.Calls("sendMessage"));
    }

    [Fact]
    public async Task A_press_of_another_talks_step_is_stale()
    {
        var (citizen, other) = (await AtMenuAsync(), await AtMenuAsync());
        await other.Person.PressAsync("report");
        var foreign = other.Card.Buttons.First(button => button.Press!.EndsWith(":hour", StringComparison.Ordinal)).Press!;
        await citizen.Person.PressAsync(citizen.Card, foreign);
        Assert.Equal(BadInputHouse.Phrase("stale"), citizen.Person.Toast);
        Assert.Equal("menu", citizen.Session.Talk.Dialog);
    }

    [Fact]
    public async Task A_card_that_no_session_knows_is_deleted_when_it_is_pressed_and_the_present_one_stands()
    {
        var citizen = await AtMenuAsync();
        var card = citizen.Card.Id;
        var stray = Stray(citizen);
        await citizen.Person.PressAsync(stray, "1:report");
        Assert.Equal(BadInputHouse.Phrase("stale"), citizen.Person.Toast);
        Assert.True(stray.Deleted);
        Assert.Equal(card, Assert.Single(citizen.Chat.Living).Id);

        var left = Stray(citizen);
        await citizen.Person.PressAsync(left, "x");
        Assert.True(left.Deleted);
        Assert.Equal(card, Assert.Single(citizen.Chat.Living).Id);
    }

    [Fact]
    public async Task Where_the_days_key_is_lost_a_press_is_stale_its_card_goes_and_a_first_card_comes()
    {
        var citizen = await AtMenuAsync();
        var lost = citizen.Card;
        shared.Stack.DamageSessions();
        await citizen.Person.PressAsync(lost, "99:report");
        Assert.NotNull(citizen.Person.Toast);
        Assert.True(lost.Deleted);
        Assert.True(citizen.Person.Offers("ru"));
        Assert.Single(citizen.Chat.Living);
    }

    [Fact]
    public async Task Danger_is_never_stale()
    {
        foreach (var step in new[] { "0", "1", "999999" })
        {
            var citizen = await AtMenuAsync();
            await citizen.Person.PressAsync(citizen.Card, $"{step}:!emergency");
            Assert.Contains("112", citizen.Person.Said, StringComparison.Ordinal);
            Assert.Equal("crisis", citizen.Session.Talk.Dialog);
            Assert.NotEqual(BadInputHouse.Phrase("stale"), citizen.Person.Toast);
        }
    }

    [Fact]
    public async Task Danger_is_heard_on_a_card_that_nobody_knows_and_where_the_days_key_is_lost()
    {
        var citizen = await AtMenuAsync();
        await citizen.Person.PressAsync(Stray(citizen), "7:!emergency");
        Assert.Equal("crisis", citizen.Session.Talk.Dialog);

        var other = await AtMenuAsync();
        shared.Stack.DamageSessions();
        await other.Person.PressAsync(other.Card, "7:!emergency");
        Assert.Equal("crisis", other.Session.Talk.Dialog);
        Assert.Contains("112", other.Person.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"inline_message_id": "abc", "data": "1:report"}""")]
    [InlineData("""{"game_short_name": "x"}""")]
    [InlineData("""{"data": "1:report", "message": {"message_id": 5, "date": 0, "chat": {"id": -77, "type": "group", "title": "x"}}}""")]
    [InlineData("""{"data": 5, "message": 5}""")]
    public async Task A_press_from_nowhere_is_answered_and_nothing_else(string content)
    {
        var query = JsonNode.Parse(content)!.AsObject();
        query["id"] = shared.Fake.World.OpenQuery();
        query["from"] = shared.NewCitizen().Person.Marks.User.DeepClone();
        var sent = shared.Fake.Book.Of("sendMessage").Count();
        await shared.Fake.Inject(new JsonObject { ["callback_query"] = query.DeepClone() }).Acknowledged.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Single(shared.Fake.Book.Of("answerCallbackQuery"), call => call.Parameters["callback_query_id"]!.ToString() == query["id"]!.ToString());
        Assert.Equal(sent, shared.Fake.Book.Of("sendMessage").Count());
    }

    [Fact]
    public async Task A_message_too_old_to_be_seen_by_the_bot_can_be_pressed()
    {
        var citizen = await AtMenuAsync();
        var inaccessible = new FakeMessage(citizen.Card.Id, ours: true, default, new JsonObject { ["message_id"] = citizen.Card.Id, ["date"] = 0, ["chat"] = citizen.Person.Marks.Chat.DeepClone() });
        var press = citizen.Card.Buttons.First(button => button.Press!.EndsWith(":report", StringComparison.Ordinal)).Press!;
        await citizen.Person.PressAsync(inaccessible, press);
        Assert.Equal("report-tip", citizen.Session.Talk.Dialog);
        Assert.Single(citizen.Chat.Living);
    }

    private async Task<Citizen> AtMenuAsync()
    {
        var citizen = shared.NewCitizen();
        await citizen.AtMenuAsync();
        await citizen.Person.TypeAsync("?");
        return citizen;
    }

    /// <summary>A message of ours that stands in the chat and that no session knows.</summary>
    private FakeMessage Stray(Citizen citizen)
    {
        var (id, now) = (shared.Fake.World.NextMessage(), shared.Fake.Clock.GetUtcNow());
        var stray = new FakeMessage(id, ours: true, now, new JsonObject
        {
            ["message_id"] = id, ["date"] = now.ToUnixTimeSeconds(), ["chat"] = citizen.Person.Marks.Chat.DeepClone(), ["text"] = "of another time",
        });
        citizen.Chat.Add(stray);
        return stray;
    }
}

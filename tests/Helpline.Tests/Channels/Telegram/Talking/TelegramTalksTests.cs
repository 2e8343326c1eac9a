using Helpline.Tests.Channels.Telegram.Screens;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.Talking;

/// <summary>Talks over real HTTP with a Bot API of the tests' own: what stands in the chat after each turn.</summary>
public sealed class TelegramTalksTests
{
    private static string Phrase(string key) => Drawn.Book.Phrase("ru", key);

    [Fact]
    public async Task One_card_is_edited_in_place_and_what_the_citizen_sent_is_deleted()
    {
        await using var house = await TelegramHouse.StartAsync();
        await house.Person.OpenAsync();
        var card = house.Card.Id;
        Assert.Empty(house.Chat.Theirs);
        Assert.Contains(house.Card.Buttons, button => button.Text == "🆘 102 · 103 · 112");
        Assert.StartsWith(Drawn.Book.Phrase("kk", "demo-banner"), house.Card.Text, StringComparison.Ordinal);

        await house.Person.PressAsync("ru");
        Assert.Equal(card, house.Card.Id);
        Assert.Equal(1, house.Calls("sendMessage"));
        Assert.Equal(1, house.Calls("answerCallbackQuery"));
        Assert.Single(house.Chat.Living);
    }

    [Fact]
    public async Task Quick_messages_get_one_card_update_that_quotes_the_last()
    {
        await using var house = await TelegramHouse.StartAsync();
        await house.BeAskedAsync();
        Assert.Contains("Парк, третья скамейка", house.Card.Text, StringComparison.Ordinal);
        var edits = house.Calls("editMessageText");
        await Task.WhenAll(house.Person.TypeAsync("Вечером стоит человек."), house.Person.TypeAsync("Раздаёт свёртки."), house.Person.TypeAsync("Синяя куртка."));
        Assert.Equal(edits + 1, house.Calls("editMessageText"));
        Assert.Contains("Раздаёт свёртки.", house.Card.Text, StringComparison.Ordinal);
        Assert.Empty(house.Chat.Theirs);
    }

    [Fact]
    public async Task A_stale_press_gets_a_toast_and_a_card_that_nobody_knows_goes()
    {
        await using var house = await TelegramHouse.StartAsync();
        await house.Person.OpenAsync("ru");
        var old = house.Card;
        await house.Person.PressAsync(old, "1:report");
        Assert.Equal(Phrase("stale"), house.Person.Toast);
        Assert.Single(house.Chat.Living);

        var lost = house.Card;
        await house.Person.BlockAsync();
        await house.Person.UnblockAsync();
        await house.Person.PressAsync(lost, "9:report");
        Assert.True(lost.Deleted);
        Assert.NotEqual(lost.Id, house.Card.Id);
    }

    [Fact]
    public async Task A_crisis_card_stays_until_it_is_deleted_and_comes_once()
    {
        await using var house = await TelegramHouse.StartAsync();
        await house.Person.OpenAsync("ru");
        await house.Person.PressAsync("!emergency");
        await house.Person.PressAsync("leave");
        Assert.Equal(2, house.Chat.Ours.Count);
        var crisis = house.Chat.Ours[0];
        Assert.Equal([(Phrase("telegram.delete"), "x")], crisis.Buttons.Select(button => (button.Text, button.Press!)));

        await house.Person.PressAsync("!emergency");
        await house.Person.PressAsync("leave");
        Assert.True(crisis.Deleted);
        Assert.Equal(2, house.Chat.Ours.Count);
        await house.Person.PressAsync(house.Chat.Ours[0], "x");
        Assert.Equal(house.Card.Id, Assert.Single(house.Chat.Ours).Id);
    }

    [Fact]
    public async Task The_receipt_stands_hidden_beside_the_card_until_it_is_kept_and_then_one_message_is_left()
    {
        await using var house = await TelegramHouse.StartAsync();
        var receipt = await new Story("ru").FileAsync(house.Person);
        var shown = Assert.Single(house.Chat.Ours, message => message.Text.Contains(receipt, StringComparison.Ordinal));
        Assert.True(shown is { Protected: true, Silent: true });
        Assert.Equal(receipt, Assert.Single(shown.Buttons).Copies);
        Assert.Equal("spoiler", Assert.Single(shown.Entities)["type"]!.ToString());
        Assert.True(house.Card.Id > shown.Id);

        await house.Person.PressAsync("kept");
        Assert.True(shown.Deleted);
        Assert.Single(house.Chat.Living);
    }

    [Fact]
    public async Task A_receipt_that_nobody_said_was_kept_is_asked_for_once_and_then_goes()
    {
        await using var house = await TelegramHouse.StartAsync();
        var receipt = await new Story("ru").FileAsync(house.Person);
        var shown = Assert.Single(house.Chat.Ours, message => message.Text.Contains(receipt, StringComparison.Ordinal));
        await house.Person.TypeAsync("?");
        Assert.False(shown.Deleted);
        Assert.Contains(Phrase("telegram.receipt-ask"), house.Card.Text, StringComparison.Ordinal);
        await house.Person.TypeAsync("??");
        Assert.True(shown.Deleted);
    }

    [Fact]
    public async Task A_typed_receipt_is_deleted_before_its_turn_runs()
    {
        await using var house = await TelegramHouse.StartAsync();
        var receipt = await new Story("ru").FileAsync(house.Person);
        await house.Person.PressAsync("kept");
        await house.Person.PressAsync("receipt");
        using (house.Stack.FailingTalks())
        {
            var typing = house.Person.TypeAsync(receipt);
            var typed = house.Chat.Messages.Last(message => !message.Ours).Id;
            await house.Fake.Book.AwaitAsync("deleteMessage", call => call.Parameters["message_id"]!.GetValue<long>() == typed);
            Assert.Empty(house.Chat.Theirs);
            Assert.False(typing.IsCompleted);
        }
    }

    [Fact]
    public async Task Photos_are_taken_where_they_are_asked_for_and_refused_in_words_elsewhere()
    {
        await using var house = await TelegramHouse.StartAsync();
        await house.Person.OpenAsync("ru");
        await house.Person.SendPhotoAsync(TelegramHouse.Jpeg);
        Assert.Contains(Phrase("no-media-photo"), house.Card.Text, StringComparison.Ordinal);
        Assert.Equal(0, house.Calls("getFile"));

        await house.BeAskedAsync();
        await house.Person.SendAlbumAsync([TelegramHouse.Jpeg, TelegramHouse.Jpeg, TelegramHouse.Jpeg], "Дверь");
        Assert.Contains("Дверь", house.Card.Text, StringComparison.Ordinal);
        Assert.Contains(Phrase("noted-photos").Replace("{count}", "3", StringComparison.Ordinal), house.Card.Text, StringComparison.Ordinal);
        await house.Person.SendPhotoAsync("no picture at all"u8.ToArray());
        Assert.Contains(Phrase("no-media-photo-lost"), house.Card.Text, StringComparison.Ordinal);
        Assert.Empty(house.Chat.Theirs);
    }

    [Fact]
    public async Task Edits_are_refused_in_words()
    {
        await using var house = await TelegramHouse.StartAsync();
        await house.BeAskedAsync();
        await house.Person.EditAsync("Другое место");
        Assert.Contains(Phrase("no-media-edited"), house.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_blocks_the_bot_leaves_nothing()
    {
        await using var house = await TelegramHouse.StartAsync();
        await house.BeAskedAsync();
        Assert.Equal(1, house.Stack.SessionRows());
        await house.Person.BlockAsync();
        Assert.Equal(0, house.Stack.SessionRows());
    }

    [Fact]
    public async Task A_card_that_was_deleted_by_hand_or_is_a_day_and_a_half_old_is_sent_anew()
    {
        await using var house = await TelegramHouse.StartAsync();
        await house.Person.OpenAsync("ru");
        var first = house.Card;
        first.Delete(house.Fake.Clock.GetUtcNow());
        await house.Person.TypeAsync("?");
        var second = house.Card;
        Assert.NotEqual(first.Id, second.Id);

        house.Stack.Clock.Move(TimeSpan.FromHours(37));
        await house.Person.TypeAsync("?");
        Assert.True(second.Deleted);
        Assert.Single(house.Chat.Living);
    }

    [Fact]
    public async Task A_send_whose_answer_was_lost_leaves_no_second_card()
    {
        await using var house = await TelegramHouse.StartAsync();
        house.Fake.Faults.Add("sendMessage", new FakeFault(FaultKind.Drop, AfterDoing: true));
        await house.Person.OpenAsync("ru");
        Assert.True(house.Calls("sendMessage") > 1);
        Assert.Single(house.Chat.Living);
    }

    [Fact]
    public async Task Where_the_disk_refuses_the_press_is_told_so_and_done_later()
    {
        await using var house = await TelegramHouse.StartAsync();
        await house.Person.OpenAsync();
        Task pressing;
        using (house.Stack.FailingTalks())
        {
            pressing = house.Person.PressAsync("ru");
            var told = await house.Fake.Book.AwaitAsync("answerCallbackQuery");
            Assert.StartsWith(Drawn.Book.Phrase(null, "telegram.failed")[..20], told.Parameters["text"]!.ToString(), StringComparison.Ordinal);
        }

        await pressing;
        Assert.True(house.Person.Offers("report"));
    }

    [Fact]
    public async Task A_message_that_cannot_be_deleted_is_named_to_the_person_once()
    {
        await using var house = await TelegramHouse.StartAsync();
        await house.Person.OpenAsync("ru");
        house.Fake.Faults.Add("deleteMessage", FakeFault.Refused(400, "Bad Request: message can't be deleted"));
        await house.Person.TypeAsync("?");
        Assert.Contains(Drawn.Drawing.TooOld("ru", 1), house.Card.Text, StringComparison.Ordinal);
        await house.Person.TypeAsync("?");
        Assert.DoesNotContain(Drawn.Drawing.TooOld("ru", 1), house.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_forgotten_leaves_one_card()
    {
        await using var house = await TelegramHouse.StartAsync();
        await house.BeAskedAsync();
        await house.Person.PressAsync("!emergency");
        await house.Person.PressAsync("leave");
        await house.Person.TypeAsync("/forget");
        await house.Person.PressAsync("erase");
        Assert.Single(house.Chat.Living);
    }

    [Fact]
    public async Task A_group_hears_one_sentence_and_is_left()
    {
        await using var house = await TelegramHouse.StartAsync();
        var update = house.Fake.Inject(System.Text.Json.Nodes.JsonNode.Parse(
            """{"my_chat_member": {"chat": {"id": -4455, "type": "group", "title": "x"}, "from": {"id": 5, "is_bot": false, "first_name": "x"}, "date": 1795600000, "old_chat_member": {"status": "left", "user": {"id": 7731004200, "is_bot": true, "first_name": "x"}}, "new_chat_member": {"status": "member", "user": {"id": 7731004200, "is_bot": true, "first_name": "x"}}}}""")!.AsObject());
        for (var waited = 0; waited < 300 && !update.Acknowledged.Task.IsCompleted; waited++)
        {
            // What the bot starts by itself keeps its pace, and this clock moves only here.
            house.Stack.Clock.Move(TimeSpan.FromSeconds(2));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        var sent = Assert.Single(house.Fake.Book.Of("sendMessage"));
        Assert.Equal(Drawn.Drawing.ForCrowd(), sent.Parameters["text"]!.ToString());
        Assert.Null(sent.Parameters["reply_markup"]);
        Assert.Single(house.Fake.Book.Of("leaveChat"));
    }
}

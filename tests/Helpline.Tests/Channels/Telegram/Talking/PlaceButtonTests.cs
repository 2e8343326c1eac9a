using Helpline.Tests.Channels.Telegram.Screens;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.Talking;

/// <summary>The button that sends a place stands in the chat while find-care asks for one, and neither it nor its message is there at any other time.</summary>
public sealed class PlaceButtonTests
{
    private static string Phrase(string key) => Drawn.Book.Phrase("ru", key);

    [Fact]
    public async Task A_place_is_shared_by_the_button_and_neither_of_them_stays()
    {
        await using var house = await AskedAsync();
        var helper = Assert.Single(house.Chat.Ours, message => message.CarriesKeyboard);
        Assert.Contains(Phrase("telegram.place"), helper.Text, StringComparison.Ordinal);
        Assert.True(helper.Silent);
        Assert.Equal(2, house.Chat.Living.Count);
        Assert.True(house.Person.Offers("KZ"));

        await house.Person.ShareAsync(43.256543, 76.928481);

        AssertOver(house);
        Assert.True(helper.Deleted);
        Assert.Contains(DialogWords.Of("find-care", "ask-need", "ru"), house.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("43.2", house.Chat.ToString().Split('\n').Where(line => line.StartsWith("bot", StringComparison.Ordinal)).Aggregate("", string.Concat), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KZ")]
    [InlineData("!back")]
    [InlineData("!emergency")]
    [InlineData("!menu")]
    public async Task Every_other_way_on_takes_the_button_away(string way)
    {
        await using var house = await AskedAsync();
        await house.Person.PressAsync(way);
        AssertOver(house);
    }

    [Fact]
    public async Task What_is_not_understood_leaves_one_button_and_forgetting_takes_it_away()
    {
        await using var house = await AskedAsync();
        await house.Person.SendContactAsync();
        Assert.Single(house.Chat.Ours, message => message.CarriesKeyboard);
        Assert.Equal(1, house.Fake.Book.Of("sendMessage").Count(call => call.Parameters["reply_markup"]?["keyboard"] is not null));
        await house.Person.TypeAsync("/forget");
        AssertOver(house);
        await house.Person.PressAsync("!back");
        Assert.NotNull(house.Chat.Keyboard);
        await house.Person.TypeAsync("/forget");
        await house.Person.PressAsync("erase");
        AssertOver(house);
    }

    [Theory]
    [InlineData("keyboard")]
    [InlineData("remove_keyboard")]
    public async Task An_answer_of_Telegram_that_was_lost_leaves_no_button_and_no_message_behind(string call)
    {
        await using var house = await TelegramHouse.StartAsync();
        await house.Person.OpenAsync("ru-care");
        house.Fake.Faults.Add("sendMessage", new FakeFault(FaultKind.Drop, AfterDoing: true), that: one => one.Parameters["reply_markup"]?[call] is not null);
        await house.Person.PressAsync("myself");
        Assert.NotNull(house.Chat.Keyboard);
        Assert.Single(house.Chat.Ours, message => message.CarriesKeyboard);

        await house.Person.PressAsync("!menu");

        AssertOver(house);
    }

    [Fact]
    public async Task The_web_shows_nothing_of_it()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        using var browser = stack.Browser();
        await Talks.ToMenuAsync(browser, "ru");
        await browser.PressAsync("care");
        await browser.PressAsync("myself");
        Assert.Contains(DialogWords.Of("find-care", "ask-where", "ru"), browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Phrase("telegram.place-button"), browser.Page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("geo:", browser.Page.Html, StringComparison.Ordinal);
    }

    private static async Task<TelegramHouse> AskedAsync()
    {
        var house = await TelegramHouse.StartAsync();
        await house.Person.OpenAsync("ru-care");
        await house.Person.PressAsync("myself");
        return house;
    }

    private static void AssertOver(TelegramHouse house)
    {
        Assert.Null(house.Chat.Keyboard);
        Assert.Equal(house.Card.Id, Assert.Single(house.Chat.Living).Id);
    }
}

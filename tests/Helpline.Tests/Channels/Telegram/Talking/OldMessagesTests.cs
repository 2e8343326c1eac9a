using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.Talking;

/// <summary>Telegram deletes nothing that is older than 48 hours: whoever forgets then is told in their own words what is left.</summary>
public sealed class OldMessagesTests
{
    [Fact]
    public async Task What_is_too_old_to_be_deleted_is_named_once_in_the_citizen_s_language()
    {
        await using var house = await TelegramHouse.StartAsync();
        var people = DialogWords.Languages.ToDictionary(language => language, _ => new TelegramPerson(house.Fake));
        Task EachAsync(Func<TelegramPerson, Task> act) => Task.WhenAll(people.Values.Select(act));
        await Task.WhenAll(people.Select(one => one.Value.OpenAsync(one.Key)));
        await EachAsync(person => person.PressAsync("help"));
        await EachAsync(person => person.PressAsync("leave"));
        foreach (var hours in new[] { 20, 20, 10 })
        {
            // Ours and Telegram's.
            house.Stack.Clock.Move(TimeSpan.FromHours(hours));
            house.Fake.Clock.Move(TimeSpan.FromHours(hours));
            await EachAsync(person => person.TypeAsync("?"));
            Assert.All(people.Values, person => Assert.Equal(2, person.Chat.Living.Count));
        }

        await EachAsync(person => person.TypeAsync("/forget"));
        await EachAsync(person => person.PressAsync("erase"));
        Assert.All(people, one => AssertTold(one.Value, one.Key));
        await EachAsync(person => person.TypeAsync("?"));
        Assert.All(people, one => Assert.DoesNotContain(Told(one.Key), one.Value.Said, StringComparison.Ordinal));
    }

    /// <summary>A limit, told in the threat model: nobody knows any more where the card stands.</summary>
    [Fact]
    public async Task Of_a_talk_that_was_left_for_days_the_last_card_stays_and_nothing_of_the_citizen()
    {
        await using var house = await TelegramHouse.StartAsync();
        await house.BeAskedAsync();
        var left = Assert.Single(house.Chat.Living);
        house.Stack.Clock.Move(TimeSpan.FromHours(72));
        house.Fake.Clock.Move(TimeSpan.FromHours(72));
        await house.Person.TypeAsync("?");
        Assert.Equal(2, house.Chat.Living.Count);
        Assert.Equal(left.Id, house.Chat.Living[0].Id);
        Assert.Empty(house.Chat.Theirs);
    }

    private static void AssertTold(TelegramPerson person, string language)
    {
        var card = person.Chat.Living[^1];
        Assert.Contains(Told(language), card.Text, StringComparison.Ordinal);
        Assert.Contains(DialogWords.Of("forget", "wiped", language), card.Text, StringComparison.Ordinal);
        Assert.Equal(2, person.Chat.Living.Count);
        Assert.Equal("x", Assert.Single(person.Chat.Living[0].Buttons).Press);
    }

    private static string Told(string language) =>
        DialogWords.Of("phrases", "telegram.too-old", language).Replace("{n}", "1", StringComparison.Ordinal);
}

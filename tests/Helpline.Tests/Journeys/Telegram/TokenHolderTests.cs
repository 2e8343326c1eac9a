using System.Text.Json.Nodes;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Telegram;

/// <summary>What the holder of the bot's token, or of the phone, can still read in a chat after each turn.</summary>
public sealed class TokenHolderTests
{
    [Fact]
    public async Task After_each_turn_one_card_stands_there_and_nothing_of_the_citizen_in_every_language()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var helpline = await RunningHelpline.WithTelegramAsync(fake.Address, webhook: false);
        using var officers = new Officers(helpline);
        var looks = await Task.WhenAll(DialogWords.Languages.Select(async language =>
        {
            using var person = new TelegramPerson(fake);
            var holder = new TokenHolder(person);
            await new TelegramTalk(person, await officers.OfAsync(language), language) { SendPhotos = () => ShowAsync(person) }.RunAsync();
            Assert.Equal(person.Said, holder.Read);
            return holder.Looks;
        }));
        Figures.Say($"Token: the chat was read after {looks.Sum()} turns, and each time one card stood there.");
        Assert.All(looks, count => Assert.True(count > 25, $"{count}"));
    }

    /// <summary>Photos, and everything that is not taken: it must go as well.</summary>
    private static async Task ShowAsync(TelegramPerson person)
    {
        await person.SendAlbumAsync([SamplePhoto.Make("one"), SamplePhoto.Make("two")]);
        await person.EditAsync("changed");
        await person.SendContactAsync();
        await person.SayAsync(new JsonObject { ["sticker"] = new JsonObject { ["file_id"] = "s", ["file_unique_id"] = "s", ["type"] = "regular", ["width"] = 1, ["height"] = 1, ["is_animated"] = false, ["is_video"] = false } });
        await person.SayAsync(new JsonObject { ["voice"] = new JsonObject { ["file_id"] = "v", ["file_unique_id"] = "v", ["duration"] = 1 } });
    }
}

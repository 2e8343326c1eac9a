using System.Security.Cryptography;

namespace Helpline.Tests.Support.Telegram;

/// <summary>A bot on grammY, which shares no line with us, does at the fake all that ours may do, by polling and by webhook.</summary>
public sealed class FakeBotApiOracleTests
{
    [Theory]
    [InlineData("poll")]
    [InlineData("webhook")]
    public async Task A_bot_of_another_library_passes(string mode)
    {
        var script = Path.Combine(Needs.Npm("grammy"), "grammy-bot.mjs");
        await using var fake = await FakeBotApi.StartAsync();
        await using var bot = await NodePeer.StartAsync([script, fake.Address.ToString(), FakeBotApi.Token, mode], NodePeer.Says("ready"));
        using var person = new TelegramPerson(fake);

        await LanguagesAsync(person);
        await MediaAsync(fake, person);
        await RefusalsAsync(fake, person);
        await KeyboardsAsync(person);
        await AboutAsync(person, mode);
        await FloodAsync(fake, person);

        Assert.DoesNotContain("fault", bot.Output, StringComparison.Ordinal);
        await SchemaCheck.AssertAsync(fake.Book);
    }

    private static async Task LanguagesAsync(TelegramPerson person)
    {
        await person.OpenAsync("complaint_42");
        Assert.Equal("payload complaint_42", person.Said);
        Assert.Equal(["Қазақша", "Русский", "Кыргызча", "English"], person.Chat.Ours[0].Buttons.Select(button => button.Text));

        var card = person.Chat.Ours[0].Id;
        await person.PressAsync("ky");
        Assert.Equal(("Кыргызча", "language ky", card), (person.Toast, person.Said, person.Chat.Ours[0].Id));

        await person.PressAsync("gone");
        Assert.Empty(person.Chat.Ours);
        Assert.Single(person.Chat.Theirs);
    }

    private static async Task MediaAsync(FakeBotApi fake, TelegramPerson person)
    {
        var jpeg = RandomNumberGenerator.GetBytes(70_000);
        await person.SendPhotoAsync(jpeg, "подпись");
        Assert.Contains($"photo 70000 {Convert.ToHexStringLower(SHA256.HashData(jpeg))}", person.Said, StringComparison.Ordinal);

        await person.SendPlaceAsync(43.25654, 76.92848);
        Assert.Contains("place 43.25654 76.92848", person.Said, StringComparison.Ordinal);

        await person.TypeAsync("қате");
        await person.EditAsync("дұрыс");
        Assert.EndsWith("echo қате\nedited дұрыс", person.Said, StringComparison.Ordinal);
        Assert.Equal(1, fake.Book.Of("file").Count(call => call.Status == 200));
    }

    private static async Task RefusalsAsync(FakeBotApi fake, TelegramPerson person)
    {
        await person.TypeAsync("same");
        Assert.Contains("400 Bad Request: message is not modified:", person.Said, StringComparison.Ordinal);

        await person.TypeAsync("lost");
        Assert.EndsWith(
            "400 Bad Request: message to delete not found\n400 Bad Request: message to edit not found\n400 Bad Request: chat not found\n400 Bad Request: message text is empty",
            person.Said,
            StringComparison.Ordinal);

        fake.Clock.Move(TimeSpan.FromHours(48) + TimeSpan.FromMinutes(1));
        await person.TypeAsync("old");
        Assert.EndsWith("400 Bad Request: message can't be deleted for everyone", person.Said, StringComparison.Ordinal);

        var before = person.Chat.Theirs.Count;
        await person.TypeAsync("clear");
        Assert.Equal(before, person.Chat.Theirs.Count);
        Assert.DoesNotContain("two", person.Said, StringComparison.Ordinal);
    }

    private static async Task KeyboardsAsync(TelegramPerson person)
    {
        await person.TypeAsync("keyboard");
        var asked = person.Chat.Ours[^1];
        Assert.True(asked.Protected && asked.Silent && asked.CarriesKeyboard);
        Assert.NotNull(person.Chat.Keyboard);

        await person.TypeAsync("no keyboard");
        Assert.Null(person.Chat.Keyboard);
    }

    private static async Task AboutAsync(TelegramPerson person, string mode)
    {
        await person.TypeAsync("about");
        Assert.EndsWith($"Бастау\nКөмек\nСипаттама\nҚысқа\nfake_helpline_bot\n{mode}", person.Said, StringComparison.Ordinal);
    }

    private static async Task FloodAsync(FakeBotApi fake, TelegramPerson person)
    {
        fake.Faults.Add("sendMessage", FakeFault.TooMany(1), 2);
        await person.TypeAsync("after a while");
        Assert.EndsWith("echo after a while", person.Said, StringComparison.Ordinal);

        await person.TypeAsync("waits");
        Assert.EndsWith("waited 2", person.Said, StringComparison.Ordinal);
        Assert.Equal(2, fake.Book.Of("sendMessage").Count(call => call.Status == 429));
    }
}

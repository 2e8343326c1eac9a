namespace Helpline.Tests.Support.Telegram;

/// <summary>The emulator behind our proxy is good enough for a bot on grammY, by polling and by webhook with a secret.</summary>
public sealed class EmulatorTests
{
    [Theory]
    [InlineData("poll")]
    [InlineData("webhook")]
    public async Task A_bot_of_another_library_talks_through_the_proxy(string mode)
    {
        var script = Path.Combine(Needs.Npm("grammy"), "grammy-bot.mjs");
        await using var emulator = await Emulator.StartAsync();
        await using var proxy = await RecordingProxy.StartAsync(emulator);
        await using var bot = await NodePeer.StartAsync([script, proxy.Address.ToString(), FakeBotApi.Token, mode], NodePeer.Says("ready"));
        using var person = new EmulatorPerson(emulator, proxy);

        await person.OpenAsync();
        Assert.Equal(["en", "ky", "ru", "kk"], person.Choices.Reverse());
        await person.PressAsync("kk");
        Assert.Equal("language kk", person.Said);
        Assert.Equal(1, person.Theirs);
        await person.TypeAsync("сәлем");
        Assert.Equal("language kk\necho сәлем", person.Said);
        await person.SendPlaceAsync(43.5, 76.5);
        Assert.EndsWith("place 43.5 76.5", person.Said, StringComparison.Ordinal);
        await person.PressAsync("gone");
        Assert.Equal("echo сәлем\nplace 43.5 76.5", person.Said);
        Assert.Equal(3, person.Theirs);

        await SchemaCheck.AssertAsync(proxy.Book, updates: false);
    }
}

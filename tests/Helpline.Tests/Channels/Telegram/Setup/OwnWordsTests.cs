using Helpline.Channels.Telegram.Setup;

namespace Helpline.Tests.Channels.Telegram.Setup;

/// <summary>What the bot says of itself fits Telegram's limits and gives nobody away who has it in a list of chats.</summary>
public sealed class OwnWordsTests
{
    private static readonly string[] Telling = ["tip", "report", "донос", "сообщить", "полиц", "наркот", "есірткі", "баңги", "police", "drug"];

    public static TheoryData<string?> Spoken => new(OwnWords.Spoken);

    [Theory]
    [MemberData(nameof(Spoken))]
    public void All_of_it_fits_and_speaks_of_help(string? language)
    {
        var words = new OwnWords(TelegramHouse.Book);
        Assert.InRange(words.Name(language).Length, 1, 64);
        Assert.InRange(words.About(language).Length, 1, 120);
        Assert.InRange(words.Description(language).Length, 1, 512);
        Assert.All(words.Menu(language), line => Assert.InRange(line.Description.Length, 1, 256));
        var all = string.Join('\n', [words.Name(language), words.About(language), words.Description(language), .. words.Menu(language).Select(line => line.Description)]);
        Assert.DoesNotContain(Telling, word => all.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}

using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;

namespace Helpline.Tests.Transcripts;

/// <summary>The words that Telegram itself sets limits for, and those that others may see on the phone.</summary>
public sealed class TelegramPhrasesTests
{
    private static readonly string[] Commands = ["start", "help", "language", "cancel", "forget", "emergency"];

    public static TheoryData<string> Spoken => [.. Languages.All];

    [Theory]
    [MemberData(nameof(Spoken))]
    public void The_profile_of_the_bot_keeps_the_limits_of_the_bot_api(string language)
    {
        Assert.InRange(Phrase(language, "name").Length, 1, 64);
        Assert.InRange(Phrase(language, "about").Length, 1, 120);
        Assert.InRange(Phrase(language, "description").Length, 1, 512);
        Assert.All(Commands, command => Assert.InRange(Phrase(language, $"command.{command}").Length, 1, 256));
        Assert.All(["delete", "copy"], button => Assert.InRange(Phrase(language, button).Length, 1, Limits.ButtonLabel));
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void The_profile_of_the_bot_speaks_of_help_and_never_of_telling_on_anybody(string language)
    {
        string[] profile = ["name", "about", "description", .. Commands.Select(command => $"command.{command}")];
        string[] telling =
            ["сообщить", "сообщен", "хабарла", "билдирүү", "tip", "report", "ведомств", "мекеме", "agency", "наркот", "есірткі", "баңгизат", "drug", "полиц", "police"];

        Assert.All(profile, key => Assert.All(telling, word =>
            Assert.DoesNotContain(word, Phrase(language, key), StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void Every_sentence_of_the_channel_is_there_with_what_it_fills_in(string language)
    {
        Assert.All(["group", "receipt", "receipt-ask", "unread", "failed"], key => Assert.NotEmpty(Phrase(language, key)));
        Assert.Contains("{text}", Phrase(language, "noted"));
        Assert.Contains("{n}", Phrase(language, "too-old"));
        Assert.DoesNotContain(Phrase(language, "group").TrimEnd('.'), sentence => sentence is '.' or '!' or '?');
    }

    private static string Phrase(string language, string key) => RealBook.Book.Phrase(language, "telegram." + key);
}

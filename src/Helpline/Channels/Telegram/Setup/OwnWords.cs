using Helpline.Channels.Telegram.Api;
using Helpline.Dialogs.Model;

namespace Helpline.Channels.Telegram.Setup;

/// <summary>What the bot says of itself before a talk begins: it speaks of help, never of tips, since a list of chats is seen by others.</summary>
internal sealed class OwnWords(DialogBook book)
{
    private static readonly string[] Commands = ["start", "help", "language", "cancel", "forget", "emergency"];

    /// <summary>The languages of a phone; null: all that have no words of their own.</summary>
    internal static IReadOnlyList<string?> Spoken { get; } = [null, .. Languages.All];

    internal string Name(string? language) => Phrase(language, "name");

    internal string About(string? language) => Phrase(language, "about");

    internal string Description(string? language) => Phrase(language, "description");

    internal IReadOnlyList<BotCommand> Menu(string? language) =>
        [.. Commands.Select(command => new BotCommand(command, Phrase(language, "command." + command)))];

    private string Phrase(string? language, string key) => book.Phrase(language ?? Languages.BeforeChosen, "telegram." + key);
}

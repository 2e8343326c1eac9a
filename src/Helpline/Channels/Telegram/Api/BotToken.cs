namespace Helpline.Channels.Telegram.Api;

/// <summary>
/// The bot's token: whoever holds it can read what still stands in the chats. It leaves this type only as a part of the path of
/// a call to Telegram; it never prints.
/// </summary>
internal sealed class BotToken(string text)
{
    /// <summary>The part of a path that names the bot.</summary>
    internal string Segment => "bot" + text;

    public override string ToString() => "[sealed]";
}

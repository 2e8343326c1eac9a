namespace Helpline.Channels.Telegram.Talking;

/// <summary>
/// What a link to the bot asks for: /start and, after it, a language and a way into the menu. Anything else in it is left aside and
/// kept nowhere: a payload could tell where a person found the link.
/// </summary>
internal static class StartWords
{
    public const string Command = "/start";

    private const int LongestPayload = 64;

    private static readonly HashSet<string> Known = ["kk", "ru", "ky", "en", "report", "care", "check", "receipt"];

    /// <returns>Null: it is no such command. Else the buttons to press, in order; perhaps none.</returns>
    public static IReadOnlyList<string>? Read(string text)
    {
        var words = text.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 || !words[0].Split('@', 2)[0].Equals(Command, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return words is [_, { Length: <= LongestPayload } payload] ? [.. payload.Split('-').Where(Known.Contains)] : [];
    }
}

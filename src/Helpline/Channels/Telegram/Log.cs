namespace Helpline.Channels.Telegram;

/// <summary>All that this channel may ever log: kinds of failures and counts. Never a chat, a word, an address or a part of the token.</summary>
internal static partial class Log
{
    [LoggerMessage(121, LogLevel.Warning, "Telegram gives no updates ({Fault}); it is asked again")]
    public static partial void Lost(ILogger logger, string fault);

    [LoggerMessage(122, LogLevel.Warning, "Telegram gives updates again")]
    public static partial void Back(ILogger logger);

    [LoggerMessage(123, LogLevel.Error, "A Telegram update failed and is taken again ({ExceptionType})")]
    public static partial void UpdateFailed(ILogger logger, string exceptionType);

    [LoggerMessage(124, LogLevel.Error, "A Telegram update failed five times while others did not, and is left aside")]
    public static partial void LeftAside(ILogger logger);

    [LoggerMessage(125, LogLevel.Error, "Somebody else uses the bot's token: no tips are taken over Telegram until a restart. Have BotFather revoke the token")]
    public static partial void TokenInUse(ILogger logger);

    [LoggerMessage(126, LogLevel.Warning, "Telegram did not take {Count} of the bot's names, descriptions and menus; they are tried again within the hour")]
    public static partial void SetupRefused(ILogger logger, int count);

    [LoggerMessage(127, LogLevel.Error, "The bot's set-up failed and is tried again within the hour ({ExceptionType})")]
    public static partial void SetupFailed(ILogger logger, string exceptionType);

    [LoggerMessage(129, LogLevel.Warning, "The bot's webhook was taken away and is set again. If that was not you, have BotFather revoke the token")]
    public static partial void WebhookGone(ILogger logger);

    [LoggerMessage(128, LogLevel.Error, "Fetching updates failed and goes on ({ExceptionType})")]
    public static partial void FetchingFailed(ILogger logger, string exceptionType);
}

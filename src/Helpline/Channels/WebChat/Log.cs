namespace Helpline.Channels.WebChat;

/// <summary>All that the web chat may ever log: the kind of a failure. Never its message, an address, a header or a word that was typed.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Error, "A turn failed and was answered as not taken ({ExceptionType})")]
    public static partial void TurnFailed(ILogger logger, string exceptionType);
}

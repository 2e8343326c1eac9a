namespace Helpline.Sessions;

/// <summary>All that the talk side may ever log: that something happened to the program. Never a word about a person, a talk or a message.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Epoch keys are kept in process memory: every talk ends with this process. For development only.")]
    public static partial void EpochKeysInMemory(ILogger logger);

    [LoggerMessage(2, LogLevel.Error, "The talk side's sweep failed ({ExceptionType}); it will be tried again")]
    public static partial void SweepFailed(ILogger logger, string exceptionType);
}

namespace Helpline.Upkeep;

/// <summary>All that Upkeep may log. The formatter shows an exception's type only.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A request ended in a bug.")]
    internal static partial void Bug(ILogger logger, Exception bug);

    [LoggerMessage(2, LogLevel.Error, "The hourly upkeep did not finish; it is tried again within the hour.")]
    internal static partial void UpkeepFailed(ILogger logger, Exception bug);

    [LoggerMessage(3, LogLevel.Warning, "PostgreSQL keeps more than it must (see docs/operating.md). Lacking: {Lacking}")]
    internal static partial void StoreLacks(ILogger logger, string lacking);
}

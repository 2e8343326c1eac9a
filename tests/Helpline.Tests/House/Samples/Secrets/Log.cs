using Microsoft.Extensions.Logging;

namespace Helpline.Tests.House.Samples.Secrets;

/// <summary>Sample: logs what somebody said.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Said {Word}")]
    internal static partial void Said(ILogger logger, string word);
}

namespace Helpline.Facilities;

/// <summary>All that the register may ever log: counts and types; never a place, a town, a question or a correction.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The sweep {Sweep} failed: {Fault}; it runs again")]
    public static partial void SweepFailed(ILogger logger, string sweep, string fault);

    [LoggerMessage(2, LogLevel.Warning, "{Count} facts of the register fall back within {Days} days or have done so. See: /desk/register")]
    public static partial void Expiring(ILogger logger, int count, int days);

    [LoggerMessage(3, LogLevel.Error, "The register could not be read for the search: {Fault}; it goes on with what it has, and tries again")]
    public static partial void DirectoryNotRead(ILogger logger, string fault);
}

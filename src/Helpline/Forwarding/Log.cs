namespace Helpline.Forwarding;

/// <summary>All that forwarding may ever log: types and counts, never an id, a label or an exception's words.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A delivery by {Transport} failed: {Fault}")]
    public static partial void DeliveryFailed(ILogger logger, string transport, string fault);

    [LoggerMessage(2, LogLevel.Error, "A delivery is parked: it was refused for good, or for fourteen days. See: deliveries list")]
    public static partial void Parked(ILogger logger);

    [LoggerMessage(3, LogLevel.Error, "The sweep {Sweep} failed: {Fault}; it runs again")]
    public static partial void SweepFailed(ILogger logger, string sweep, string fault);

    [LoggerMessage(4, LogLevel.Error, "{Count} parts that are due cannot be read and stay held; all others are released. See: deliveries list")]
    public static partial void HeldUnreadable(ILogger logger, int count);
}

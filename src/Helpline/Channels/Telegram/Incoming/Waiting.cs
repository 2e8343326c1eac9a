namespace Helpline.Channels.Telegram.Incoming;

/// <summary>Waits that end early, without a fault, when the program ends.</summary>
internal static class Waiting
{
    internal static async Task QuietAsync(TimeSpan span, TimeProvider time, CancellationToken end)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(end);
        using var timer = time.CreateTimer(_ => over.Cancel(), null, span, Timeout.InfiniteTimeSpan);
        await UntilAsync(over.Token);
    }

    internal static async Task UntilAsync(CancellationToken end)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = end.Register(() => ended.TrySetResult());
        await ended.Task;
    }
}

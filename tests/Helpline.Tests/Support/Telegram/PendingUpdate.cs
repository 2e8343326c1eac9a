using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>An update that the bot has not acknowledged yet.</summary>
internal sealed class PendingUpdate(long id, string queue, JsonObject json)
{
    private int deliveries;
    private int lastStart = -1;

    internal long Id => id;

    /// <summary>Updates of one queue are posted to a webhook one after the other.</summary>
    internal string Queue => queue;

    internal JsonObject Json => json;

    /// <summary>How often it was handed out: to a bot that polls once a start of it, since it is given again with every poll until acknowledged.</summary>
    internal int Deliveries => Volatile.Read(ref deliveries);

    internal TaskCompletionSource Acknowledged { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal void Delivered() => Interlocked.Increment(ref deliveries);

    /// <param name="start">The how manyth start of the bot it was handed to.</param>
    internal void Polled(int start)
    {
        if (Interlocked.Exchange(ref lastStart, start) != start)
        {
            Delivered();
        }
    }
}

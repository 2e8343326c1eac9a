using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>An update that the bot has not acknowledged yet.</summary>
internal sealed class PendingUpdate(long id, string queue, JsonObject json)
{
    private int deliveries;

    internal long Id => id;

    /// <summary>Updates of one queue are posted to a webhook one after the other.</summary>
    internal string Queue => queue;

    internal JsonObject Json => json;

    /// <summary>How often it was handed out.</summary>
    internal int Deliveries => Volatile.Read(ref deliveries);

    internal TaskCompletionSource Acknowledged { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal void Delivered() => Interlocked.Increment(ref deliveries);
}

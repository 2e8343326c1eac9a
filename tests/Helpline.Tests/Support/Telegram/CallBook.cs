using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>All that a bot called and all updates that it was sent, in order. Nothing is ever removed.</summary>
internal sealed class CallBook(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly List<BotCall> calls = [];
    private readonly List<JsonObject> updates = [];

    internal IReadOnlyList<BotCall> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls];
            }
        }
    }

    internal IReadOnlyList<JsonObject> Updates
    {
        get
        {
            lock (gate)
            {
                return [.. updates];
            }
        }
    }

    internal IEnumerable<BotCall> Of(string method) => Calls.Where(call => call.Method.Equals(method, StringComparison.OrdinalIgnoreCase));

    internal BotCall Note(string method, JsonObject parameters, bool inWebhook = false)
    {
        lock (gate)
        {
            var call = new BotCall(calls.Count + 1, clock.GetUtcNow(), method, (JsonObject)parameters.DeepClone(), inWebhook);
            calls.Add(call);
            return call;
        }
    }

    internal void NoteUpdate(JsonObject update)
    {
        lock (gate)
        {
            updates.Add((JsonObject)update.DeepClone());
        }
    }

    /// <summary>Waits until a call of this method stands in the book.</summary>
    internal async Task<BotCall> AwaitAsync(string method, Func<BotCall, bool>? that = null, TimeSpan? patience = null)
    {
        var until = TimeProvider.System.GetUtcNow() + (patience ?? TimeSpan.FromSeconds(30));
        while (TimeProvider.System.GetUtcNow() < until)
        {
            if (Of(method).FirstOrDefault(call => call.Status != 0 && (that is null || that(call))) is { } found)
            {
                return found;
            }

            await Task.Delay(20);
        }

        throw new UnansweredException($"No call of {method} among: {string.Join(", ", Calls.Select(call => call.Method).Distinct())}");
    }
}

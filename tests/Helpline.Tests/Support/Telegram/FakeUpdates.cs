using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>
/// The queue of updates: kept until acknowledged, by the offset of a later getUpdates or by the 2xx of a webhook.
/// One long poll waits at a time; a newer one ends it with a conflict, as a webhook that is set does.
/// </summary>
internal sealed class FakeUpdates(CallBook book)
{
    private const int LongestPoll = 50;
    private static readonly HashSet<string> OnlyIfAsked = ["chat_member", "message_reaction", "message_reaction_count"];
    private readonly Lock gate = new();
    private readonly SortedDictionary<long, PendingUpdate> pending = [];
    private TaskCompletionSource<bool>? poll;
    private HashSet<string> allowed = [];
    private long next = 877_310_001;
    private int starts;

    /// <summary>Called with each update that joins the queue.</summary>
    internal Action<PendingUpdate>? OnAdded { get; set; }

    /// <summary>Says whether a webhook is set.</summary>
    internal Func<bool> HasWebhook { get; set; } = () => false;

    internal IReadOnlyList<PendingUpdate> Pending
    {
        get
        {
            lock (gate)
            {
                return [.. pending.Values];
            }
        }
    }

    /// <summary>Kinds the bot asked for; empty: all but those that must be asked for.</summary>
    internal IReadOnlyCollection<string> Allowed
    {
        get
        {
            lock (gate)
            {
                return [.. allowed];
            }
        }
    }

    internal bool IsPolled
    {
        get
        {
            lock (gate)
            {
                return poll is not null;
            }
        }
    }

    /// <summary>Queues an update; gives it the next id unless it has one. An update of a kind that the bot did not ask for is lost.</summary>
    internal PendingUpdate Add(JsonObject update, string queue = "")
    {
        PendingUpdate added;
        lock (gate)
        {
            var id = update["update_id"] is JsonValue own && long.TryParse(own.ToString(), out var given) ? given : next++;
            next = Math.Max(next, id + 1);
            update["update_id"] ??= id;
            book.NoteUpdate(update);
            added = new PendingUpdate(id, queue.Length > 0 ? queue : $"alone {id}", update);
            if (!IsWanted(update))
            {
                added.Acknowledged.SetResult();
                return added;
            }

            pending[id] = added;
            poll?.TrySetResult(true);
        }

        OnAdded?.Invoke(added);
        return added;
    }

    internal void Allow(JsonArray? kinds)
    {
        lock (gate)
        {
            allowed = kinds is null ? allowed : [.. kinds.Select(kind => kind!.ToString())];
        }
    }

    internal void Acknowledge(PendingUpdate update)
    {
        lock (gate)
        {
            pending.Remove(update.Id);
        }

        update.Acknowledged.TrySetResult();
    }

    /// <summary>The bot asks for its webhook or changes it, which it does when it starts.</summary>
    internal void NoteStart() => Interlocked.Increment(ref starts);

    internal void Drop()
    {
        foreach (var update in Pending)
        {
            Acknowledge(update);
        }
    }

    /// <summary>Ends the poll that waits, because a webhook was set.</summary>
    internal void EndPoll()
    {
        lock (gate)
        {
            poll?.TrySetException(FakeRefusal.Conflict("terminated by setWebhook request"));
            poll = null;
        }
    }

    internal async Task<JsonArray> PollAsync(BotParameters asked, CancellationToken gone)
    {
        if (HasWebhook())
        {
            throw FakeRefusal.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }

        Allow(asked.Array("allowed_updates"));
        var (limit, wait) = (asked.Within("limit", 100, 1, 100), TimeSpan.FromSeconds(asked.Within("timeout", 0, 0, LongestPoll)));
        Forget(asked.Number("offset") ?? 0);
        TaskCompletionSource<bool> mine;
        lock (gate)
        {
            if (pending.Count > 0 || wait == TimeSpan.Zero)
            {
                return Take(limit);
            }

            poll?.TrySetException(FakeRefusal.Conflict("terminated by other getUpdates request; make sure that only one bot instance is running"));
            poll = mine = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return await WaitAsync(mine, limit, wait, gone);
    }

    private async Task<JsonArray> WaitAsync(TaskCompletionSource<bool> mine, int limit, TimeSpan wait, CancellationToken gone)
    {
        try
        {
            await Task.WhenAny(mine.Task, Task.Delay(wait, gone));
            if (mine.Task.IsFaulted)
            {
                await mine.Task;
            }

            gone.ThrowIfCancellationRequested();
            lock (gate)
            {
                return Take(limit);
            }
        }
        finally
        {
            lock (gate)
            {
                poll = poll == mine ? null : poll;
            }
        }
    }

    private void Forget(long offset)
    {
        var known = Pending;
        var left = offset < 0 ? known.Skip(Math.Max(0, known.Count + (int)offset)).Select(update => update.Id).FirstOrDefault() : offset;
        foreach (var update in known.Where(update => update.Id < left))
        {
            Acknowledge(update);
        }
    }

    private JsonArray Take(int limit)
    {
        var taken = pending.Values.Take(limit).ToList();
        taken.ForEach(update => update.Polled(starts));
        return new JsonArray([.. taken.Select(update => update.Json.DeepClone())]);
    }

    private bool IsWanted(JsonObject update)
    {
        var kind = update.Select(field => field.Key).FirstOrDefault(name => name != "update_id");
        return kind is null || (allowed.Count == 0 ? !OnlyIfAsked.Contains(kind) : allowed.Contains(kind));
    }
}

using Helpline.Channels.Telegram.Reading;

namespace Helpline.Channels.Telegram.Talking;

/// <summary>
/// One lane a chat: updates of a chat follow each other, those that wait together go together, and no chat waits for another.
/// A lane lives as long as something is in it; nothing of a chat is kept beyond.
/// </summary>
internal sealed class ChatLanes(Func<long, IReadOnlyList<Waiting>, Task> visit, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, ChatLane> _lanes = [];

    /// <summary>Takes its place in the lane before it returns, so that callers keep the order by calling in order.</summary>
    public Task<bool> Put(long chat, ReadUpdate update)
    {
        var waiting = new Waiting(update);
        lock (_gate)
        {
            if (_lanes.TryGetValue(chat, out var lane))
            {
                lane.Add(waiting);
            }
            else
            {
                _lanes[chat] = lane = new ChatLane(time);
                lane.Add(waiting);
                _ = Task.Run(() => RunAsync(chat, lane));
            }
        }

        return waiting.Done;
    }

    /// <summary>Lanes that live now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _lanes.Count;
            }
        }
    }

    private async Task RunAsync(long chat, ChatLane lane)
    {
        while (Next(chat, lane))
        {
            await lane.SettleAsync();
            var together = lane.TakeAll();
            try
            {
                await visit(chat, together);
            }
            catch (Exception failure)
            {
                // The lane must live on: else the chat would add to one that nobody empties, and would never be answered again.
                foreach (var waiting in together)
                {
                    waiting.Fail(failure);
                }
            }
            finally
            {
                // Whoever is still waiting was forgotten by a fault: it must come again rather than wait for ever.
                foreach (var waiting in together)
                {
                    waiting.End(done: false);
                }
            }
        }
    }

    private bool Next(long chat, ChatLane lane)
    {
        lock (_gate)
        {
            return !lane.IsEmpty || !_lanes.Remove(chat);
        }
    }
}

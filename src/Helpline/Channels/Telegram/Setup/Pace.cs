namespace Helpline.Channels.Telegram.Setup;

/// <summary>
/// How fast the bot acts by itself: so many calls a second overall, so many in one chat. Answers to a person's own turn never
/// ask here. Remembers a chat no longer than its pause lasts, in memory only.
/// </summary>
internal sealed class Pace(TelegramSettings settings, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, DateTimeOffset> _chats = [];
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Completes when the bot may act.</summary>
    /// <param name="chat">Null: in no chat.</param>
    internal async Task WaitAsync(long? chat, CancellationToken cancellation)
    {
        while (Take(chat) is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, cancellation);
        }
    }

    /// <returns>Zero: it may act, and the place is taken. Else how long to wait before asking again.</returns>
    internal TimeSpan Take(long? chat)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            foreach (var (rested, _) in _chats.Where(one => one.Value <= now).ToList())
            {
                _chats.Remove(rested);
            }

            var from = chat is { } known && _chats.TryGetValue(known, out var chatNext) && chatNext > _next ? chatNext : _next;
            if (from > now)
            {
                return from - now;
            }

            _next = now + TimeSpan.FromSeconds(1 / settings.PerSecond);
            if (chat is { } id)
            {
                _chats[id] = now + TimeSpan.FromSeconds(1 / settings.PerChatPerSecond);
            }

            return TimeSpan.Zero;
        }
    }
}

using Helpline.Channels.Telegram.Reading;

namespace Helpline.Channels.Telegram.Talking;

/// <summary>What waits for one chat, in order. After a message it waits a moment for more, since people write in pieces; never after a press.</summary>
internal sealed class ChatLane(TimeProvider time)
{
    public static readonly TimeSpan AfterMessage = TimeSpan.FromMilliseconds(300);

    /// <summary>The longest wait, and the one after a piece of an album.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(700);

    private readonly Lock _gate = new();
    private readonly List<Waiting> _waiting = [];
    private TaskCompletionSource _arrival = New();

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count == 0;
            }
        }
    }

    public void Add(Waiting waiting)
    {
        lock (_gate)
        {
            _waiting.Add(waiting);
            _arrival.TrySetResult();
            _arrival = New();
        }
    }

    public IReadOnlyList<Waiting> TakeAll()
    {
        lock (_gate)
        {
            IReadOnlyList<Waiting> all = [.. _waiting];
            _waiting.Clear();
            return all;
        }
    }

    /// <summary>Until no more is to be expected.</summary>
    public async Task SettleAsync()
    {
        var begun = time.GetTimestamp();
        while (Patience(time.GetElapsedTime(begun)) is { } patience)
        {
            using var over = new CancellationTokenSource();
            var quiet = Task.Delay(patience.For, time, over.Token);
            var first = await Task.WhenAny(patience.Arrival, quiet);
            await over.CancelAsync();
            if (first == quiet)
            {
                return;
            }
        }
    }

    private (TimeSpan For, Task Arrival)? Patience(TimeSpan waited)
    {
        lock (_gate)
        {
            if (_waiting.Any(waiting => waiting.Update is not ReadUpdate.Message) || waited >= Longest)
            {
                return null;
            }

            var piece = _waiting is [.., { Update: ReadUpdate.Message { Piece: true } }];
            var left = Longest - waited;
            return (piece || left < AfterMessage ? left : AfterMessage, _arrival.Task);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

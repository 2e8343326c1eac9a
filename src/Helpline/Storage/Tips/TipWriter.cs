using System.Threading.Channels;

namespace Helpline.Storage.Tips;

/// <summary>The one writer of the tip side: whatever waits shares a transaction, and each waiter hears of its own success or failure.</summary>
internal sealed class TipWriter : IAsyncDisposable
{
    private const int LargestBatch = 64;
    private readonly Channel<WaitingWrite> _waiting = Channel.CreateUnbounded<WaitingWrite>(new() { SingleReader = true });
    private readonly TipCommit _commit;
    private readonly Task _loop;

    public TipWriter(TipCommit commit)
    {
        _commit = commit;
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Returns when the changes are on disk. Once begun it can't be called off: half a promise would be none.</summary>
    public async Task WriteAsync(IReadOnlyList<TipChange> changes, CancellationToken cancellation)
    {
        var write = new WaitingWrite(changes);
        await _waiting.Writer.WriteAsync(write, cancellation);
        await write.Done.Task;
    }

    public Task WriteAsync(TipChange change, CancellationToken cancellation) => WriteAsync([change], cancellation);

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task LoopAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var batch = new List<WaitingWrite>();
            while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var write))
            {
                batch.Add(write);
            }

            await CommitAsync(batch);
        }
    }

    /// <summary>One bad change must not fail its neighbours: a batch that fails is tried again one by one.</summary>
    private async Task CommitAsync(List<WaitingWrite> batch)
    {
        try
        {
            await _commit.RunAsync([.. batch.SelectMany(w => w.Changes)], CancellationToken.None);
            batch.ForEach(w => w.Done.TrySetResult());
        }
        catch (Exception e) when (batch.Count == 1)
        {
            batch[0].Done.TrySetException(e);
        }
        catch (Exception)
        {
            foreach (var write in batch)
            {
                await CommitAsync([write]);
            }
        }
    }
}

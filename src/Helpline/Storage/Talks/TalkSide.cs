using System.Collections.Concurrent;

namespace Helpline.Storage.Talks;

/// <summary>
/// The one writer of the talk side. Turns that wait together share a commit, and are answered after it. Never touches the tip side.
/// </summary>
internal sealed class TalkSide(ITalkStore store) : IDisposable
{
    private readonly ConcurrentQueue<Waiting> _queue = new();
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Why the store cannot be used, in one plain sentence; null: it can.</summary>
    public Task<string?> FaultAsync(CancellationToken cancellation) => store.FaultAsync(cancellation);

    public void Migrate() => store.Migrate();

    /// <summary>The first row found for the ids, in the order given.</summary>
    public SessionRow? Find(params ReadOnlySpan<byte[]> ids) => store.Find(ids);

    /// <summary>The sealed photo, or null.</summary>
    public byte[]? FindDraft(byte[] id) => store.FindDraft(id);

    /// <summary>How many photos of unfinished tips are kept.</summary>
    public int CountDrafts() => store.CountDrafts();

    public async Task CommitAsync(TalkChanges changes)
    {
        var mine = new Waiting(changes);
        _queue.Enqueue(mine);
        await _gate.WaitAsync();
        try
        {
            // Whoever holds the gate commits for all who queued meanwhile; perhaps that was done for us already.
            if (!mine.Done.Task.IsCompleted)
            {
                CommitTogether();
            }
        }
        finally
        {
            _gate.Release();
        }

        await mine.Done.Task;
    }

    /// <summary>Drops talks whose keys are gone and gives the freed pages back.</summary>
    public async Task SweepAsync(int oldestEpoch)
    {
        await _gate.WaitAsync();
        try
        {
            store.Sweep(oldestEpoch);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        store.Dispose();
        _gate.Dispose();
    }

    private void CommitTogether()
    {
        var batch = new List<Waiting>();
        while (_queue.TryDequeue(out var next))
        {
            batch.Add(next);
        }

        try
        {
            store.Write([.. batch.Select(waiting => waiting.Changes)]);
            batch.ForEach(waiting => waiting.Done.TrySetResult());
        }
        catch (Exception failure)
        {
            batch.ForEach(waiting => waiting.Done.TrySetException(failure));
        }
    }

    private sealed record Waiting(TalkChanges Changes)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

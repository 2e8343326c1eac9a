using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Helpline.Storage.Talks;

/// <summary>
/// The one writer of the talk side. Turns that wait together share a commit; what was committed has left the journal before
/// anybody is answered. Never touches the tip side.
/// </summary>
internal sealed class TalkSide(TalksFile file) : IDisposable
{
    private const string Checkpoint = "PRAGMA wal_checkpoint(TRUNCATE);";

    private readonly ConcurrentQueue<Waiting> _queue = new();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Lock _reading = new();
    private SqliteConnection? _writer;
    private SqliteConnection? _reader;

    /// <summary>The first row found for the ids, in the order given.</summary>
    public SessionRow? Find(params ReadOnlySpan<byte[]> ids)
    {
        lock (_reading)
        {
            _reader ??= file.Open();
            foreach (var id in ids)
            {
                if (Find(_reader, id) is { } row)
                {
                    return row;
                }
            }

            return null;
        }
    }

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
            var writer = _writer ??= file.Open();
            using (var command = writer.CreateCommand())
            {
                command.CommandText = "DELETE FROM sessions WHERE epoch < $oldest;";
                command.Parameters.AddWithValue("$oldest", oldestEpoch);
                command.ExecuteNonQuery();
            }

            TalksFile.Run(writer, "VACUUM; " + Checkpoint);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _reader?.Dispose();
        _gate.Dispose();
    }

    private static SessionRow? Find(SqliteConnection connection, byte[] id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT epoch, sealed FROM sessions WHERE id = $id;";
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new SessionRow { Id = id, Epoch = reader.GetInt32(0), Sealed = reader.GetFieldValue<byte[]>(1) }
            : null;
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
            Write(_writer ??= file.Open(), batch);
            batch.ForEach(waiting => waiting.Done.TrySetResult());
        }
        catch (Exception failure)
        {
            // A connection that failed once is not trusted with the next commit.
            _writer?.Dispose();
            _writer = null;
            batch.ForEach(waiting => waiting.Done.TrySetException(failure));
        }
    }

    private static void Write(SqliteConnection writer, List<Waiting> batch)
    {
        using (var transaction = writer.BeginTransaction(deferred: false))
        {
            foreach (var change in batch.Select(waiting => waiting.Changes))
            {
                foreach (var id in change.Dropped)
                {
                    Drop(writer, transaction, id);
                }

                foreach (var row in change.Saved)
                {
                    Save(writer, transaction, row);
                }
            }

            TalkShuffle.Run(writer, transaction, batch.SelectMany(waiting => waiting.Changes.Saved).Select(row => row.Id));
            transaction.Commit();
        }

        TalksFile.Run(writer, Checkpoint);
    }

    private static void Drop(SqliteConnection writer, SqliteTransaction transaction, byte[] id)
    {
        using var command = writer.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "DELETE FROM sessions WHERE id = $id;";
        command.Parameters.AddWithValue("$id", id);
        command.ExecuteNonQuery();
    }

    private static void Save(SqliteConnection writer, SqliteTransaction transaction, SessionRow row)
    {
        using var command = writer.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            """
            INSERT INTO sessions (id, epoch, sealed) VALUES ($id, $epoch, $sealed)
            ON CONFLICT (id) DO UPDATE SET epoch = excluded.epoch, sealed = excluded.sealed;
            """;
        command.Parameters.AddWithValue("$id", row.Id);
        command.Parameters.AddWithValue("$epoch", row.Epoch);
        command.Parameters.AddWithValue("$sealed", row.Sealed);
        command.ExecuteNonQuery();
    }

    private sealed record Waiting(TalkChanges Changes)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

using Microsoft.Data.Sqlite;

namespace Helpline.Storage.Talks;

/// <summary>The talk side in a SQLite file. The journal is emptied after each commit, and freed cells are overwritten.</summary>
internal sealed class SqliteTalks(TalksFile file) : ITalkStore
{
    private const string Checkpoint = "PRAGMA wal_checkpoint(TRUNCATE);";

    /// <summary>Bytes that a vacuum may hold in memory.</summary>
    private const long LargestCopy = 32 * 1024 * 1024;

    private readonly Lock _reading = new();
    private SqliteConnection? _writer;
    private SqliteConnection? _reader;

    public Task<string?> FaultAsync(CancellationToken cancellation) => Task.FromResult<string?>(null);

    public void Migrate() => file.Migrate();

    public SessionRow? Find(ReadOnlySpan<byte[]> ids)
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

    public byte[]? FindDraft(byte[] id)
    {
        lock (_reading)
        {
            return DraftTable.Find(_reader ??= file.Open(), id);
        }
    }

    public int CountDrafts()
    {
        lock (_reading)
        {
            return (int)Number(_reader ??= file.Open(), "SELECT count(*) FROM drafts;");
        }
    }

    public void Write(IReadOnlyList<TalkChanges> batch)
    {
        try
        {
            var writer = _writer ??= file.Open();
            using (var transaction = writer.BeginTransaction(deferred: false))
            {
                Apply(writer, transaction, batch);
                transaction.Commit();
            }

            TalksFile.Run(writer, Checkpoint);
        }
        catch
        {
            // A connection that failed once is not trusted with the next commit.
            _writer?.Dispose();
            _writer = null;
            throw;
        }
    }

    public void Sweep(int oldestEpoch)
    {
        var writer = _writer ??= file.Open();
        using (var command = writer.CreateCommand())
        {
            command.CommandText = "DELETE FROM sessions WHERE epoch < $oldest; DELETE FROM drafts WHERE epoch < $oldest;";
            command.Parameters.AddWithValue("$oldest", oldestEpoch);
            command.ExecuteNonQuery();
        }

        TalksFile.Run(writer, FitsInMemory(writer) ? "VACUUM; " + Checkpoint : Checkpoint);
    }

    /// <summary>A vacuum copies the whole file, and nothing of it may touch the disk. Freed pages are overwritten with or without one.</summary>
    private static bool FitsInMemory(SqliteConnection writer) =>
        Number(writer, "SELECT (p.page_count - f.freelist_count) * s.page_size FROM pragma_page_count p, pragma_freelist_count f, pragma_page_size s;")
            <= LargestCopy;

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _reader?.Dispose();
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

    private static void Apply(SqliteConnection writer, SqliteTransaction transaction, IReadOnlyList<TalkChanges> batch)
    {
        foreach (var change in batch)
        {
            foreach (var id in change.Dropped)
            {
                Drop(writer, transaction, id);
            }

            foreach (var row in change.Saved)
            {
                Save(writer, transaction, row);
            }

            DraftTable.Change(writer, transaction, change.Drafts);
        }

        TalkShuffle.Talks(writer, transaction, batch.SelectMany(change => change.Saved).Select(row => row.Id));
        TalkShuffle.Drafts(writer, transaction, [.. batch.SelectMany(change => change.Drafts.Saved).Select(row => row.Id)]);
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
}

using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Helpline.Storage.Talks;

/// <summary>
/// The talk side in PostgreSQL, in tables of which nothing reaches the journal. Writers of all processes take turns by one
/// advisory lock. A crash of the server empties the tables: the talks begin anew.
/// </summary>
internal sealed class PostgresTalks(PostgresLink link, int rowsACommit = 256) : ITalkStore
{
    /// <summary>Drawn once at random; the same in every process.</summary>
    private const long Pen = 0x2E84_6B1F_D05C_97A3;

    private const int Tries = 3;

    private readonly PostgresTable _sessions = new("sessions", strangers: 16, rowsACommit);

    /// <summary>Photos are large.</summary>
    private readonly PostgresTable _drafts = new("drafts", strangers: 3, rowsACommit: 8);

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private NpgsqlConnection? _writer;
    private Task _emptying = Task.CompletedTask;
    private long? _emptied;

    public Task<string?> FaultAsync(CancellationToken cancellation) => link.FaultAsync(cancellation);

    public void Migrate()
    {
        using var context = new TalksContext(new DbContextOptionsBuilder<TalksContext>().UseNpgsql(link.ConnectionString).Options);
        context.Database.Migrate();
    }

    public SessionRow? Find(ReadOnlySpan<byte[]> ids)
    {
        var wanted = ids.ToArray();
        return Read(reader => wanted.Select(id => _sessions.Find(reader, id)).FirstOrDefault(row => row is not null)) is { } found
            ? new SessionRow { Id = found.Id, Epoch = found.Epoch, Sealed = found.Sealed }
            : null;
    }

    public byte[]? FindDraft(byte[] id) => Read(reader => _drafts.Find(reader, id))?.Sealed;

    public int CountDrafts() => Read(reader =>
    {
        using var command = new NpgsqlCommand("SELECT count(*) FROM drafts;", reader);
        return (int)(long)command.ExecuteScalar()!;
    });

    public void Write(IReadOnlyList<TalkChanges> batch)
    {
        var (talks, photos) = (new TableOutcome(), new TableOutcome());
        foreach (var change in batch)
        {
            change.Dropped.ToList().ForEach(talks.Drop);
            change.Saved.ToList().ForEach(row => talks.Save(new(row.Id, row.Epoch, row.Sealed)));
            change.Drafts.Dropped.ToList().ForEach(photos.Drop);
            change.Drafts.Moved.ToList().ForEach(id => photos.Move(id, change.Drafts.Epoch));
            change.Drafts.Saved.ToList().ForEach(row => photos.Save(new(row.Id, row.Epoch, row.Sealed)));
        }

        Commit(writer =>
        {
            _sessions.Change(writer, talks);
            _drafts.Change(writer, photos);
        });
        if (batch.Any(change => change.Dropped.Count > 0 && change.Saved.Count == 0))
        {
            EmptyJournalSoon();
        }
    }

    public void Sweep(int oldestEpoch)
    {
        Commit(writer =>
        {
            _sessions.Sweep(writer, oldestEpoch);
            _drafts.Sweep(writer, oldestEpoch);
        });
        PostgresJournal.EmptyAsync(_writer!, CancellationToken.None).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _emptying.GetAwaiter().GetResult();
    }

    /// <summary>After somebody left: beside the turns, which must not wait for it, and not more often than PostgreSQL bears.</summary>
    private void EmptyJournalSoon()
    {
        if (!_emptying.IsCompleted || (_emptied is { } before && TimeProvider.System.GetElapsedTime(before) < Rest))
        {
            return;
        }

        _emptied = TimeProvider.System.GetTimestamp();
        _emptying = Task.Run(async () =>
        {
            try
            {
                await using var connection = new NpgsqlConnection(link.ConnectionString);
                await connection.OpenAsync();
                await PostgresJournal.EmptyAsync(connection, CancellationToken.None);
            }
            catch (NpgsqlException)
            {
                // The hourly sweep does it, and tells if that fails.
            }
        });
    }

    /// <summary>Done again on a new connection when the old one was lost before the commit was asked for.</summary>
    private void Commit(Action<NpgsqlConnection> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            var committing = false;
            try
            {
                Once(change, () => committing = true);
                return;
            }
            catch (Exception e)
            {
                // A connection that failed once is not trusted with the next commit.
                _writer?.Dispose();
                _writer = null;
                if (committing || attempt == Tries || !PostgresLink.IsPassing(e))
                {
                    throw;
                }
            }
        }
    }

    private void Once(Action<NpgsqlConnection> change, Action committing)
    {
        _writer ??= Open();
        using var transaction = _writer.BeginTransaction();
        using (var pen = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", _writer) { Parameters = { new() { Value = Pen } } })
        {
            pen.ExecuteNonQuery();
        }

        change(_writer);
        committing();
        transaction.Commit();
    }

    /// <summary>A pooled connection may have been lost since it was used last; a new one is not pooled yet.</summary>
    private T Read<T>(Func<NpgsqlConnection, T> read)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var reader = Open();
            try
            {
                return read(reader);
            }
            catch (Exception e) when (attempt < Tries && PostgresLink.IsPassing(e))
            {
                NpgsqlConnection.ClearPool(reader);
            }
        }
    }

    private NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(link.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}

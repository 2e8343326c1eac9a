using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>The tip side in a SQLite file: one writer by the file's own lock, freed cells overwritten, the log emptied after each commit.</summary>
internal sealed class SqliteTips(string connection) : ITipStore
{
    private const int Busy = 5;
    private const int Locked = 6;
    private readonly string _file = Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource);

    public const string Truncate = "PRAGMA wal_checkpoint(TRUNCATE);";

    public string Place => _file;

    public void Use(DbContextOptionsBuilder options) => options.UseSqlite(connection).AddInterceptors(new SafePragmas());

    public Task<string?> FaultAsync(CancellationToken cancellation) => Task.FromResult<string?>(null);

    /// <summary>The file lies beside its shred keys: whoever opens it has both.</summary>
    public Task<string?> ClaimAsync(CancellationToken cancellation) => Task.FromResult<string?>(null);

    public Task<bool> ExistsAsync(TipsContext db, CancellationToken cancellation) => Task.FromResult(File.Exists(_file));

    /// <summary>A transaction here begins with the file's write lock.</summary>
    public Task HoldPenAsync(TipsContext db, CancellationToken cancellation) => Task.CompletedTask;

    public Task ClearHeldAsync(TipsContext db, CancellationToken cancellation) => db.Held.ExecuteDeleteAsync(cancellation);

    public Task ClearCorrectionsAsync(TipsContext db, CancellationToken cancellation) => db.Corrections.ExecuteDeleteAsync(cancellation);

    public bool IsPassing(Exception failure, bool committing) =>
        (failure as SqliteException ?? failure.InnerException as SqliteException) is { SqliteErrorCode: Busy or Locked };

    /// <summary>A full disk here must not make the caller repeat what is committed. The hourly sweep tells if it lasts.</summary>
    public async Task AfterCommitAsync(TipsContext db, CancellationToken cancellation)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync(Truncate, cancellation);
        }
        catch (SqliteException)
        {
        }
    }

    public Task EmptyJournalAsync(TipsContext db, CancellationToken cancellation) => db.Database.ExecuteSqlRawAsync(Truncate, cancellation);

    public Task<IReadOnlyList<string>> LackingAsync(TipsContext db, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([]);
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>Puts changes on disk in one transaction and leaves nothing of them in the write-ahead log.</summary>
internal sealed class TipCommit(TipDatabase database, TimeProvider time)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Tries = 6;

    /// <summary>Tries again while another process holds the file; any other fault is the caller's.</summary>
    public async Task RunAsync(IReadOnlyList<TipChange> changes, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await OnceAsync(changes, cancellation);
                return;
            }
            catch (Exception e) when (attempt < Tries && IsBusy(e))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt), time, cancellation);
            }
        }
    }

    /// <summary>Moves the log into the database and empties it. Readers may hold it back; then the next commit or the hourly sweep does it.</summary>
    public async Task CheckpointAsync(CancellationToken cancellation)
    {
        await using var tips = database.OpenTips();
        await tips.Database.ExecuteSqlRawAsync(Truncate, cancellation);
        await using var shred = database.OpenShred();
        await shred.Database.ExecuteSqlRawAsync(Truncate, cancellation);
    }

    private const string Truncate = "PRAGMA wal_checkpoint(TRUNCATE);";

    private async Task OnceAsync(IReadOnlyList<TipChange> changes, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            foreach (var change in changes)
            {
                await change(db, cancellation);
                await db.SaveChangesAsync(cancellation);
            }

            if (db.HeldChanged)
            {
                await HeldShuffle.RunAsync(db, cancellation);
                await AttachmentShuffle.RunAsync(db, cancellation);
            }

            await transaction.CommitAsync(cancellation);
        }

        await EmptyLogAsync(db, cancellation);
    }

    /// <summary>What is committed stays so: a full disk here must not make the caller repeat it. The hourly sweep tells if it lasts.</summary>
    private static async Task EmptyLogAsync(TipsContext db, CancellationToken cancellation)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync(Truncate, cancellation);
        }
        catch (SqliteException)
        {
        }
    }

    private static bool IsBusy(Exception e) =>
        (e as SqliteException ?? e.InnerException as SqliteException) is { SqliteErrorCode: Busy or Locked };
}

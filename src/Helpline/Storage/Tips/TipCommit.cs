using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>Puts changes on disk in one transaction and leaves nothing of them in the write-ahead log.</summary>
internal sealed class TipCommit(TipDatabase database, TimeProvider time)
{
    private const int Tries = 6;

    /// <summary>Tries again while another process holds the database; any other fault is the caller's.</summary>
    public async Task RunAsync(IReadOnlyList<TipChange> changes, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var committing = false;
            try
            {
                await OnceAsync(changes, () => committing = true, cancellation);
                return;
            }
            catch (Exception e) when (attempt < Tries && database.Store.IsPassing(e, committing))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt), time, cancellation);
            }
        }
    }

    /// <summary>Empties the logs. Readers may hold it back; then the next commit or the hourly sweep does it.</summary>
    public async Task CheckpointAsync(CancellationToken cancellation)
    {
        await using var tips = database.OpenTips();
        await database.Store.EmptyJournalAsync(tips, cancellation);
        await using var shred = database.OpenShred();
        await shred.Database.ExecuteSqlRawAsync(SqliteTips.Truncate, cancellation);
    }

    private async Task OnceAsync(IReadOnlyList<TipChange> changes, Action committing, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            await database.Store.HoldPenAsync(db, cancellation);
            foreach (var change in changes)
            {
                await change(db, cancellation);
                await db.SaveChangesAsync(cancellation);
            }

            if (db.HeldChanged)
            {
                await HeldShuffle.RunAsync(db, database.Store, cancellation);
                await AttachmentShuffle.RunAsync(db, cancellation);
            }

            committing();
            await transaction.CommitAsync(cancellation);
        }

        await database.Store.AfterCommitAsync(db, cancellation);
    }
}

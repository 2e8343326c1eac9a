using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>Clears what is left of tips whose shred key is gone: a stop between the two leaves noise, and this removes the noise.</summary>
internal sealed class ErasedTips(TipDatabase database, TipWriter writer)
{
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var used = await UsedAsync(cancellation);
        await writer.WriteAsync(ClearOrphansAsync, cancellation);
        await using var shred = database.OpenShred();
        foreach (var id in used)
        {
            if (!await shred.Keys.AnyAsync(k => k.Id == id, cancellation))
            {
                await writer.WriteAsync((db, ct) => ClearAsync(db, id, ct), cancellation);
            }
        }
    }

    /// <summary>Removes every row of the tip with this shred key, the parts, files and answers with it.</summary>
    public static async Task ClearAsync(TipsContext db, byte[] shredId, CancellationToken cancellation)
    {
        await db.Attachments
            .Where(a => db.Held.Any(h => h.TipId == a.TipId && h.ShredId == shredId) || db.Tips.Any(t => t.Id == a.TipId && t.ShredId == shredId))
            .ExecuteDeleteAsync(cancellation);
        await db.Held.Where(h => h.ShredId == shredId).ExecuteDeleteAsync(cancellation);
        await db.Tips.Where(t => t.ShredId == shredId).ExecuteDeleteAsync(cancellation);
        db.HeldChanged = true;
    }

    /// <summary>Files of no tip at all.</summary>
    private static Task ClearOrphansAsync(TipsContext db, CancellationToken cancellation) => db.Attachments
        .Where(a => !db.Held.Any(h => h.TipId == a.TipId) && !db.Tips.Any(t => t.Id == a.TipId))
        .ExecuteDeleteAsync(cancellation);

    private async Task<List<byte[]>> UsedAsync(CancellationToken cancellation)
    {
        await using var tips = database.OpenTips();
        return [.. await tips.Held.Select(h => h.ShredId).ToListAsync(cancellation), .. await tips.Tips.Select(t => t.ShredId).ToListAsync(cancellation)];
    }
}

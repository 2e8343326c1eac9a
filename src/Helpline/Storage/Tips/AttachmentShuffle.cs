using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>
/// Lays files anew under new ids and in random order when a tip with files is filed or released, so that neither pages nor
/// keys tell which tip came first. Takes along files of other held tips, up to a limit: beyond it, a random choice of them.
/// </summary>
internal static class AttachmentShuffle
{
    /// <summary>Other tips' bytes written again for one filing. Held tips with more than this have company to hide among.</summary>
    private const long MostOthers = 16 * 1024 * 1024;

    public static async Task AddAsync(TipsContext db, AttachmentRow row, CancellationToken cancellation)
    {
        // Past the change tracker, which would hold all files of a tip at once.
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO attachments (id, tip_id, number, body) VALUES ({row.Id}, {row.TipId}, {row.Number}, {row.Body})", cancellation);
        db.LaidAnew.Add(row.TipId);
    }

    public static async Task RunAsync(TipsContext db, CancellationToken cancellation)
    {
        var ids = await ChooseAsync(db, cancellation);

        // All are copied before any is deleted, and deleted in an order of their own: a hole that is filled at once, or holes
        // in the order of the copies, would tell which of the copies were the newest.
        RandomNumberGenerator.Shuffle<byte[]>(ids);
        foreach (var id in ids)
        {
            var anew = RandomNumberGenerator.GetBytes(16);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO attachments (id, tip_id, number, body) SELECT {anew}, tip_id, number, body FROM attachments WHERE id = {id}", cancellation);
        }

        RandomNumberGenerator.Shuffle<byte[]>(ids);
        foreach (var id in ids)
        {
            await db.Attachments.Where(a => a.Id == id).ExecuteDeleteAsync(cancellation);
        }
    }

    /// <summary>All files of the tips that were filed or released just now, and of other held ones as many as the limit allows.</summary>
    private static async Task<byte[][]> ChooseAsync(TipsContext db, CancellationToken cancellation)
    {
        var just = db.LaidAnew.Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        var mine = new List<byte[]>();
        foreach (var tipId in just.Select(Convert.FromHexString))
        {
            mine.AddRange(await db.Attachments.Where(a => a.TipId == tipId).Select(a => a.Id).ToListAsync(cancellation));
        }

        if (mine.Count == 0)
        {
            return [];
        }

        var others = await db.Attachments.Where(a => db.Held.Any(h => h.TipId == a.TipId))
            .Select(a => new ValueTuple<byte[], byte[], long>(a.Id, a.TipId, a.Body.Length)).ToArrayAsync(cancellation);
        RandomNumberGenerator.Shuffle<(byte[] Id, byte[] TipId, long Bytes)>(others);
        var room = MostOthers;
        return [.. mine, .. others.Where(o => !just.Contains(Convert.ToHexString(o.Item2))).TakeWhile(o => (room -= o.Item3) >= 0).Select(o => o.Item1)];
    }
}

using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>Rewrites the holding table whole, under new ids and in random order, so that neither pages nor keys tell who came first.</summary>
internal static class HeldShuffle
{
    public static async Task RunAsync(TipsContext db, ITipStore store, CancellationToken cancellation)
    {
        HeldRow[] rows = [.. await db.Held.AsNoTracking().ToArrayAsync(cancellation), .. db.NewlyHeld];
        db.NewlyHeld.Clear();
        db.ChangeTracker.Clear();
        await store.ClearHeldAsync(db, cancellation);
        RandomNumberGenerator.Shuffle<HeldRow>(rows);
        foreach (var row in rows)
        {
            row.Id = RandomNumberGenerator.GetBytes(16);
        }

        db.Held.AddRange(rows);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}

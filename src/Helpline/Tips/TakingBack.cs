using System.Security.Cryptography;
using Helpline.Forwarding;
using Helpline.Storage.Tips;
using Helpline.Storage.Tips.Shred;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tips;

/// <summary>
/// Taking a tip back. Calls it gone only when it never left us and nobody opened it: what was once offered to a foreign
/// system may lie there, whatever came back. Runs inside the writer's transaction, so that no attempt falls in between.
/// </summary>
internal sealed class TakingBack(ShredKeys shredKeys, HoldSpan hold, TimeProvider time)
{
    /// <summary>False: nobody can have it. Else it is marked, what was still held is dropped, and each system that may have it will be told.</summary>
    public async Task<bool> TellAsync(TipsContext db, byte[] tipId, CancellationToken cancellation)
    {
        var deliveries = await db.Deliveries.Where(d => d.TipId == tipId && d.PartId == null).ToListAsync(cancellation);
        var tried = deliveries.Where(d => d.Attempts > 0 && DeliveryAttempt.ReceiverOf(d).IsForeign).ToList();
        if (tried.Count == 0 && deliveries.All(d => d.Work == Work.New))
        {
            return false;
        }

        await db.Tips.Where(t => t.Id == tipId).ExecuteUpdateAsync(set => set.SetProperty(t => t.TakenBack, true), cancellation);
        await db.Held.Where(h => h.TipId == tipId).ExecuteDeleteAsync(cancellation);
        db.HeldChanged = true;
        if (!await db.Deliveries.AnyAsync(d => d.PartId == tipId, cancellation))
        {
            var at = Math.Max(hold.Draw(urgency: "").At, time.GetUtcNow().ToUnixTimeSeconds());
            await PostponeAsync(db, tipId, at, cancellation);
            db.Deliveries.AddRange(tried.Select(tip => TellingOf(tip, at)));
        }

        return true;
    }

    /// <summary>The key first: should we stop after it, what is left is noise, and the erasure sweep clears it.</summary>
    public async Task EraseAsync(TipsContext db, byte[] shredId, CancellationToken cancellation)
    {
        await shredKeys.DestroyAsync(shredId, cancellation);
        await ErasedTips.ClearAsync(db, shredId, cancellation);
    }

    /// <summary>What a foreign system did not take in yet comes without content from now on: tried at once, it would tell the moment.</summary>
    private async Task PostponeAsync(TipsContext db, byte[] tipId, long at, CancellationToken cancellation)
    {
        var waiting = await db.Deliveries.Where(d => d.TipId == tipId && d.State == DeliveryState.Waiting && d.Transport != DeskTransport.Road).ToListAsync(cancellation);
        waiting.ForEach(d => d.NextAt = Math.Max(d.NextAt, at));
    }

    /// <summary>Held like an addition: the moment at which somebody takes a tip back tells as much as the one at which it was filed.</summary>
    private static DeliveryRow TellingOf(DeliveryRow tip, long at) => new()
    {
        Id = RandomNumberGenerator.GetBytes(16),
        TipId = tip.TipId,
        PartId = tip.TipId,
        Agency = tip.Agency,
        Queue = tip.Queue,
        IsPrimary = tip.IsPrimary,
        Transport = tip.Transport,
        State = DeliveryState.Waiting,
        NextAt = at,
        ReleasedAt = at,
        Since = at,
        Work = Work.New,
    };
}

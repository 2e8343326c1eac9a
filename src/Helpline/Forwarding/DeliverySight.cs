using Helpline.Storage.Tips;
using Helpline.Storage.Tips.Shred;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Forwarding;

/// <summary>Shows people what waits and what is parked, so that nothing undelivered is out of sight.</summary>
internal sealed class DeliverySight(TipDatabase database, ShredKeys shredKeys)
{
    /// <summary>What is parked comes first: somebody has to do something about it.</summary>
    /// <param name="state">waiting, delivered or parked; null: all.</param>
    public async Task<IReadOnlyList<SeenDelivery>> ListAsync(string? state, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var rows = await db.Deliveries.AsNoTracking().Where(d => state == null || d.State == state)
            .OrderBy(d => d.State == DeliveryState.Parked ? 0 : 1).ThenBy(d => d.State).ThenBy(d => d.ReleasedAt).ToListAsync(cancellation);
        return [.. rows.Select(d => new SeenDelivery(
            d.Id, d.Agency, d.Queue, d.Transport, d.State, d.Attempts,
            DateTimeOffset.FromUnixTimeSeconds(d.ReleasedAt), DateTimeOffset.FromUnixTimeSeconds(d.NextAt)))];
    }

    public async Task<int> CountAsync(string state, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        return await db.Deliveries.CountAsync(d => d.State == state, cancellation);
    }

    /// <summary>How many held parts have their shred key and cannot be read with it: none of them is ever released.</summary>
    public async Task<int> CountUnreadableAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var unreadable = 0;
        await foreach (var row in db.Held.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (await shredKeys.FindAsync(row.ShredId, cancellation) is { } key
                && EnvelopeSeal.Open<Envelope>(row.Payload, key, row.PartId) is null)
            {
                unreadable++;
            }
        }

        return unreadable;
    }
}

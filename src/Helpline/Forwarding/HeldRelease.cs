using System.Security.Cryptography;
using Helpline.Storage.Tips;
using Helpline.Storage.Tips.Shred;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Forwarding;

/// <summary>Releases what was held long enough, all that is due in one transaction and in random order, exactly once.</summary>
internal sealed class HeldRelease(
    TipDatabase database, TipWriter writer, ShredKeys shredKeys, TimeProvider time, ILogger<HeldRelease> logger)
{
    private int _unreadable;

    /// <summary>How many parts were released.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var due = await DueAsync(now, cancellation);
        if (due.Count == 0)
        {
            return 0;
        }

        var released = 0;
        await writer.WriteAsync(
            async (db, ct) =>
            {
                released = 0;
                foreach (var rows in due)
                {
                    released += await rows.AddAsync(db, ct) ? 1 : 0;
                }
            },
            cancellation);
        return released;
    }

    /// <summary>Due parts in random order, tips before additions. What does not open stays held: without its key in sight of the erasure sweep, with it in sight of people.</summary>
    private async Task<List<ReleasedRows>> DueAsync(long now, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var beyond = now + (long)ForwardingSettings.LongestHold.TotalSeconds + 1; // drawn by a clock that was ahead: it must not wait for years
        var held = await db.Held.AsNoTracking().Where(h => h.ReleaseAt <= now || h.ReleaseAt > beyond).ToArrayAsync(cancellation);
        RandomNumberGenerator.Shuffle<HeldRow>(held);
        var (due, unreadable) = (new List<ReleasedRows>(), 0);
        foreach (var row in held)
        {
            if (await shredKeys.FindAsync(row.ShredId, cancellation) is not { } key)
            {
                continue;
            }

            if (EnvelopeSeal.Open<Envelope>(row.Payload, key, row.PartId) is { } envelope)
            {
                due.Add(new(row, envelope, key, now));
            }
            else
            {
                unreadable++;
            }
        }

        Tell(unreadable);
        return [.. due.OrderBy(d => d.IsTip ? 0 : 1)];
    }

    /// <summary>Once, not at every sweep: again only when there are more.</summary>
    private void Tell(int unreadable)
    {
        if (Interlocked.Exchange(ref _unreadable, unreadable) < unreadable)
        {
            Log.HeldUnreadable(logger, unreadable);
        }
    }
}

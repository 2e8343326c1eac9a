using System.Security.Cryptography;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Forwarding;

/// <summary>
/// Tries every due delivery, at least once to each queue: those of the desk at once, all others in their receiver's lane.
/// A failure makes it wait, at last parks it in sight; nothing drops it.
/// </summary>
internal sealed class Forwarder(TipDatabase database, DeliveryAttempt attempt, Lanes lanes, TimeProvider time)
{
    /// <summary>Tries what is due and waits for every lane's end.</summary>
    /// <returns>How many deliveries were due.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var due = await BeginAsync(cancellation);
        await lanes.WhenDoneAsync();
        return due;
    }

    /// <summary>The same, but returns when the desk's deliveries are made: the lanes run on by themselves.</summary>
    public async Task<int> BeginAsync(CancellationToken cancellation)
    {
        var due = await DueAsync(cancellation);
        foreach (var lane in due.GroupBy(DeliveryAttempt.ReceiverOf).Where(lane => lane.Key.IsForeign))
        {
            lanes.Begin(lane.Key, [.. lane.OrderBy(row => row.PartId is null ? 0 : 1)]);
        }

        foreach (var row in due.Where(row => !DeliveryAttempt.ReceiverOf(row).IsForeign))
        {
            await attempt.RunAsync(row, cancellation);
        }

        return due.Length;
    }

    /// <summary>In random order. What is told of a tip later waits until the tip itself is there.</summary>
    private async Task<DeliveryRow[]> DueAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var beyond = now + (long)ForwardingSettings.LongestHold.TotalSeconds + 1; // set by a clock that was ahead: no retry and no hold is so long
        await using var db = database.OpenTips();
        var due = await db.Deliveries.AsNoTracking()
            .Where(d => d.State == DeliveryState.Waiting && (d.NextAt <= now || d.NextAt > beyond))
            .Where(d => d.PartId == null || db.Deliveries.Any(
                tip => tip.TipId == d.TipId && tip.Agency == d.Agency && tip.Queue == d.Queue && tip.PartId == null && tip.State == DeliveryState.Delivered))
            .ToArrayAsync(cancellation);
        RandomNumberGenerator.Shuffle<DeliveryRow>(due);
        return due;
    }
}

using System.Security.Cryptography;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Forwarding;

/// <summary>
/// Brings one delivery to its receiver once and notes what came of it. What leaves the house is counted before it is
/// sent: after a stop in between, nobody is told that it was never out of our hands.
/// </summary>
internal sealed class DeliveryAttempt(
    TipWriter writer, IEnumerable<IDeliveryTransport> transports, TimeProvider time, ILogger<DeliveryAttempt> logger)
{
    private readonly Dictionary<string, IDeliveryTransport> _transports = transports.ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>Null: it waits no longer, or somebody else has it in hand.</summary>
    public async Task<DeliveryVerdict?> RunAsync(DeliveryRow seen, CancellationToken cancellation)
    {
        var counted = ReceiverOf(seen).IsForeign;
        if (counted && !await CountAsync(seen, cancellation))
        {
            return null;
        }

        var verdict = await AskAsync(seen, cancellation);
        var now = time.GetUtcNow();
        await writer.WriteAsync(
            async (db, ct) =>
            {
                if (await db.Deliveries.FirstOrDefaultAsync(d => d.Id == seen.Id && d.State == DeliveryState.Waiting, ct) is { } row)
                {
                    row.Attempts += counted ? 0 : 1;
                    Note(row, seen, verdict, now);
                }
            },
            CancellationToken.None); // what a receiver said is kept even while we stop
        return verdict;
    }

    public static Receiver ReceiverOf(DeliveryRow row) => new(row.Agency, row.Queue, row.Transport);

    private async Task<bool> CountAsync(DeliveryRow seen, CancellationToken cancellation)
    {
        var ours = false;
        await writer.WriteAsync(
            async (db, ct) =>
            {
                ours = false;
                var row = await db.Deliveries.FirstOrDefaultAsync(
                    d => d.Id == seen.Id && d.State == DeliveryState.Waiting && d.Attempts == seen.Attempts && d.NextAt == seen.NextAt, ct);
                if (row is not null)
                {
                    row.Attempts++;
                    ours = true;
                }
            },
            cancellation);
        return ours;
    }

    private async Task<DeliveryVerdict> AskAsync(DeliveryRow row, CancellationToken cancellation)
    {
        var verdict = _transports.TryGetValue(row.Transport, out var transport)
            ? await AskAsync(transport, row, cancellation)
            : DeliveryVerdict.NotYet("no such transport");
        if (!verdict.IsYes)
        {
            Log.DeliveryFailed(logger, row.Transport, verdict.Fault);
        }

        return verdict;
    }

    private static async Task<DeliveryVerdict> AskAsync(IDeliveryTransport transport, DeliveryRow row, CancellationToken cancellation)
    {
        try
        {
            return await transport.DeliverAsync(new(row.Id, row.TipId, row.PartId, row.Agency, row.Queue), cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return DeliveryVerdict.NotYet(e.GetType().Name);
        }
    }

    private void Note(DeliveryRow row, DeliveryRow seen, DeliveryVerdict verdict, DateTimeOffset now)
    {
        if (verdict.IsYes)
        {
            row.State = DeliveryState.Delivered;
            return;
        }

        var age = now - DateTimeOffset.FromUnixTimeSeconds(row.Since);
        var chance = RandomNumberGenerator.GetInt32(1_000_000) / 1_000_000d;
        if (!verdict.IsNever && RetrySchedule.Next(row.Attempts, age, chance, verdict.After) is { } wait)
        {
            // Put off while the receiver was asked, it stays put off: its tip was taken back.
            row.NextAt = row.NextAt == seen.NextAt ? now.Add(wait).ToUnixTimeSeconds() : row.NextAt;
            return;
        }

        row.State = DeliveryState.Parked;
        Log.Parked(logger);
    }
}

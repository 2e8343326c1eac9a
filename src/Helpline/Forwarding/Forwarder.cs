using System.Security.Cryptography;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Forwarding;

/// <summary>Tries every due delivery, at least once to each queue. A failure makes it wait, at last parks it in sight; nothing drops it.</summary>
internal sealed class Forwarder(
    TipDatabase database, TipWriter writer, IEnumerable<IDeliveryTransport> transports, TimeProvider time, ILogger<Forwarder> logger)
{
    private readonly Dictionary<string, IDeliveryTransport> _transports = transports.ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>How many deliveries were tried.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var due = await DueAsync(cancellation);
        foreach (var row in due)
        {
            await TryAsync(row, cancellation);
        }

        return due.Length;
    }

    private async Task<(DeliveryRow Row, string Label)[]> DueAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var beyond = now + (long)RetrySchedule.Cap.TotalSeconds; // set by a clock that was ahead
        await using var db = database.OpenTips();
        var due = await db.Deliveries.AsNoTracking()
            .Where(d => d.State == DeliveryState.Waiting && (d.NextAt <= now || d.NextAt > beyond))
            .Join(db.Tips, d => d.TipId, t => t.Id, (d, t) => new ValueTuple<DeliveryRow, string>(d, t.Label))
            .ToArrayAsync(cancellation);
        RandomNumberGenerator.Shuffle<(DeliveryRow, string)>(due);
        return due;
    }

    private async Task TryAsync((DeliveryRow Row, string Label) due, CancellationToken cancellation)
    {
        var yes = await AttemptAsync(due.Row, due.Label, cancellation);
        var now = time.GetUtcNow();
        await writer.WriteAsync(
            async (db, ct) =>
            {
                if (await db.Deliveries.FirstOrDefaultAsync(d => d.Id == due.Row.Id && d.State == DeliveryState.Waiting, ct) is { } row)
                {
                    Note(row, yes, now);
                }
            },
            cancellation);
    }

    private async Task<bool> AttemptAsync(DeliveryRow row, string label, CancellationToken cancellation)
    {
        if (!_transports.TryGetValue(row.Transport, out var transport))
        {
            Log.DeliveryFailed(logger, row.Transport, "no such transport");
            return false;
        }

        try
        {
            return await transport.DeliverAsync(new(row.Id, row.TipId, row.Agency, row.Queue, label), cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.DeliveryFailed(logger, row.Transport, e.GetType().Name);
            return false;
        }
    }

    private void Note(DeliveryRow row, bool yes, DateTimeOffset now)
    {
        row.Attempts++;
        if (yes)
        {
            row.State = DeliveryState.Delivered;
            return;
        }

        var age = now - DateTimeOffset.FromUnixTimeSeconds(row.ReleasedAt);
        var chance = RandomNumberGenerator.GetInt32(1_000_000) / 1_000_000d;
        if (RetrySchedule.Next(row.Attempts, age, chance) is { } wait)
        {
            row.NextAt = now.Add(wait).ToUnixTimeSeconds();
            return;
        }

        row.State = DeliveryState.Parked;
        Log.Parked(logger);
    }
}

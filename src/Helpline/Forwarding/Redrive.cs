using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Forwarding;

/// <summary>Takes up what is parked: it is due at once and has fourteen days again. Touches nothing that is delivered or still waits.</summary>
internal sealed class Redrive(TipWriter writer, TimeProvider time)
{
    /// <summary>One delivery, by its id.</summary>
    /// <returns>How many: 0 when no parked one has this id.</returns>
    public Task<int> OneAsync(byte[] id, CancellationToken cancellation) =>
        RunAsync(parked => parked.Where(d => d.Id == id), cancellation);

    /// <summary>All that are parked, or those of one queue.</summary>
    public Task<int> AllAsync((string Agency, string Queue)? of, CancellationToken cancellation) =>
        RunAsync(parked => of is var (agency, queue) ? parked.Where(d => d.Agency == agency && d.Queue == queue) : parked, cancellation);

    private async Task<int> RunAsync(Func<IQueryable<DeliveryRow>, IQueryable<DeliveryRow>> chosen, CancellationToken cancellation)
    {
        var (count, now) = (0, time.GetUtcNow().ToUnixTimeSeconds());
        await writer.WriteAsync(
            async (db, ct) => count = await chosen(db.Deliveries.Where(d => d.State == DeliveryState.Parked)).ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, DeliveryState.Waiting).SetProperty(d => d.NextAt, now).SetProperty(d => d.Since, now), ct),
            cancellation);
        return count;
    }
}

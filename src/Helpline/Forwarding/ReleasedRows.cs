using System.Security.Cryptography;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Forwarding;

/// <summary>Turns one held part into the rows of a released one. Every clock it sets starts at the release.</summary>
internal sealed class ReleasedRows(HeldRow held, Envelope envelope, byte[] shredKey, long now)
{
    public bool IsTip => envelope.Receipt is not null;

    /// <summary>Adds the rows and removes the held one; false: there is nothing to release, or not yet.</summary>
    public async Task<bool> AddAsync(TipsContext db, CancellationToken cancellation)
    {
        if (!await db.Held.AnyAsync(h => h.PartId == held.PartId, cancellation))
        {
            return false;
        }

        if (!IsTip && !await db.Tips.AnyAsync(t => t.Id == held.TipId, cancellation))
        {
            return false; // an addition never overtakes its tip
        }

        var deliveries = IsTip ? AddTip(db) : await DeliveriesAsync(db, cancellation);
        await AddPartAsync(db, deliveries, cancellation);
        await db.Held.Where(h => h.PartId == held.PartId).ExecuteDeleteAsync(cancellation);
        db.HeldChanged = true;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private Dictionary<(string Agency, string Queue), byte[]> AddTip(TipsContext db)
    {
        db.Tips.Add(new()
        {
            Id = held.TipId,
            ShredId = held.ShredId,
            Lookup = held.Lookup,
            Label = envelope.Label.Canonical(),
            Answering = EnvelopeSeal.Seal(envelope.Receipt, shredKey, held.TipId),
        });
        foreach (var delivery in envelope.Deliveries)
        {
            db.Deliveries.Add(new()
            {
                Id = delivery.Id,
                TipId = held.TipId,
                Agency = delivery.Agency,
                Queue = delivery.Queue,
                IsPrimary = delivery.IsPrimary,
                Transport = delivery.Transport,
                State = DeliveryState.Waiting,
                NextAt = now,
                ReleasedAt = now,
                Work = "new",
            });
        }

        return envelope.Deliveries.ToDictionary(d => (d.Agency, d.Queue), d => d.Id);
    }

    private async Task<Dictionary<(string Agency, string Queue), byte[]>> DeliveriesAsync(TipsContext db, CancellationToken cancellation) =>
        await db.Deliveries.AsNoTracking().Where(d => d.TipId == held.TipId)
            .ToDictionaryAsync(d => (d.Agency, d.Queue), d => d.Id, cancellation);

    private async Task AddPartAsync(
        TipsContext db, Dictionary<(string Agency, string Queue), byte[]> deliveries, CancellationToken cancellation)
    {
        db.Parts.Add(new()
        {
            Id = held.PartId,
            TipId = held.TipId,
            Number = await db.Parts.CountAsync(p => p.TipId == held.TipId, cancellation),
            Body = EnvelopeSeal.Seal(envelope.Body, shredKey, held.PartId),
            Proof = envelope.Proof,
        });
        foreach (var delivery in envelope.Deliveries)
        {
            if (deliveries.TryGetValue((delivery.Agency, delivery.Queue), out var id))
            {
                db.Wraps.AddRange(delivery.Keys.Select(key => WrapOf(key.Kid, key.EncryptedKey, id)));
            }
        }
    }

    private WrapRow WrapOf(string kid, string wrapped, byte[] deliveryId)
    {
        var id = RandomNumberGenerator.GetBytes(16);
        return new() { Id = id, PartId = held.PartId, DeliveryId = deliveryId, Kid = kid, Wrapped = EnvelopeSeal.Seal(wrapped, shredKey, id) };
    }
}

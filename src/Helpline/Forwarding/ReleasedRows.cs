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

        var wrapped = IsTip ? AddTip(db) : await AddTellingAsync(db, cancellation);
        await AddPartAsync(db, wrapped, cancellation);
        await db.Held.Where(h => h.PartId == held.PartId).ExecuteDeleteAsync(cancellation);
        db.HeldChanged = true;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private List<(Delivery Delivery, byte[] Row)> AddTip(TipsContext db)
    {
        db.LaidAnew.Add(held.TipId);
        db.Tips.Add(new()
        {
            Id = held.TipId,
            ShredId = held.ShredId,
            Lookup = held.Lookup,
            Label = envelope.Label.Canonical(),
            Answering = EnvelopeSeal.Seal(envelope.Receipt, shredKey, held.TipId),
        });
        db.Deliveries.AddRange(envelope.Deliveries.Select(delivery => RowOf(delivery, delivery.Transport, partId: null)));
        return [.. envelope.Deliveries.Select(delivery => (delivery, delivery.Id))];
    }

    /// <summary>An addition's keys stand with its tip's deliveries. The desk lists it there; a foreign system is told of it by a delivery of its own.</summary>
    private async Task<List<(Delivery Delivery, byte[] Row)>> AddTellingAsync(TipsContext db, CancellationToken cancellation)
    {
        var tips = await db.Deliveries.AsNoTracking().Where(d => d.TipId == held.TipId && d.PartId == null)
            .ToDictionaryAsync(d => (d.Agency, d.Queue), cancellation);
        var wrapped = new List<(Delivery Delivery, byte[] Row)>();
        foreach (var delivery in envelope.Deliveries)
        {
            if (tips.TryGetValue((delivery.Agency, delivery.Queue), out var tip))
            {
                wrapped.Add((delivery, tip.Id));
                if (DeliveryAttempt.ReceiverOf(tip).IsForeign)
                {
                    db.Deliveries.Add(RowOf(delivery, tip.Transport, held.PartId));
                }
            }
        }

        return wrapped;
    }

    private DeliveryRow RowOf(Delivery delivery, string transport, byte[]? partId) => new()
    {
        Id = delivery.Id,
        TipId = held.TipId,
        PartId = partId,
        Agency = delivery.Agency,
        Queue = delivery.Queue,
        IsPrimary = delivery.IsPrimary,
        Transport = transport,
        State = DeliveryState.Waiting,
        NextAt = now,
        ReleasedAt = now,
        Since = now,
        Work = "new",
    };

    private async Task AddPartAsync(TipsContext db, List<(Delivery Delivery, byte[] Row)> wrapped, CancellationToken cancellation)
    {
        db.Parts.Add(new()
        {
            Id = held.PartId,
            TipId = held.TipId,
            Number = await db.Parts.CountAsync(p => p.TipId == held.TipId, cancellation),
            Body = EnvelopeSeal.Seal(envelope.Body, shredKey, held.PartId),
            Proof = envelope.Proof,
        });
        db.Wraps.AddRange(wrapped.SelectMany(w => w.Delivery.Keys.Select(key => WrapOf(key.Kid, key.EncryptedKey, w.Row))));
    }

    private WrapRow WrapOf(string kid, string wrapped, byte[] deliveryId)
    {
        var id = RandomNumberGenerator.GetBytes(16);
        return new() { Id = id, PartId = held.PartId, DeliveryId = deliveryId, Kid = kid, Wrapped = EnvelopeSeal.Seal(wrapped, shredKey, id) };
    }
}

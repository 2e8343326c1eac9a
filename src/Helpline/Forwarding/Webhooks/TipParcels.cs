using System.Buffers.Text;
using System.Text.Json;
using Helpline.Sealing;
using Helpline.Storage.Tips;
using Helpline.Storage.Tips.Shred;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Forwarding.Webhooks;

/// <summary>Packs what a queue's system may have of a tip. Can't open any of it; another queue's delivery does not exist for it.</summary>
internal sealed class TipParcels(TipDatabase database, ShredKeys shredKeys, FileTokens tokens, TimeProvider time)
{
    /// <summary>For an attempt; null when the tip was erased meanwhile. What was taken back before the system took it in carries nothing more of it.</summary>
    public async Task<TipParcel?> OfAsync(OutgoingDelivery delivery, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var main = await db.Deliveries.AsNoTracking().FirstOrDefaultAsync(
            d => d.TipId == delivery.TipId && d.Agency == delivery.Agency && d.Queue == delivery.Queue && d.PartId == null, cancellation);
        var parcel = main is null ? null : await PackAsync(db, main, delivery.PartId, cancellation);
        return parcel is not null && await db.Tips.AnyAsync(t => t.Id == delivery.TipId && t.TakenBack, cancellation)
            ? parcel with { Parts = [], Files = [], TakenBack = true }
            : parcel;
    }

    /// <summary>What went to a queue's system or is parked on the way there, oldest release first, so that pages do not shift.</summary>
    public async Task<IReadOnlyList<ParcelListed>> ListAsync((string Agency, string Queue) asks, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var ended = TakenBackTips.Told(db, time.GetUtcNow());
        var rows = await db.Deliveries.AsNoTracking()
            .Where(d => d.Agency == asks.Agency && d.Queue == asks.Queue && d.PartId == null && d.Transport != DeskTransport.Road && d.State != DeliveryState.Waiting)
            .Join(db.Tips, d => d.TipId, t => t.Id, (d, t) => new { d.Id, d.Work, d.Reason, d.State, d.ReleasedAt, TakenBack = ended.Any(e => e.Id == t.Id) })
            .OrderBy(r => r.ReleasedAt).ThenBy(r => r.Id).ToListAsync(cancellation);
        return [.. rows.Select(r => new ParcelListed(Text(r.Id), r.Work, r.Reason, r.State == DeliveryState.Parked, r.TakenBack))];
    }

    /// <summary>For a system that asks by the delivery's id; null: this queue has none by it that ever left us.</summary>
    public async Task<TipParcel?> FindAsync((string Agency, string Queue) asks, byte[] deliveryId, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var main = await db.Deliveries.AsNoTracking().FirstOrDefaultAsync(
            d => d.Id == deliveryId && d.Agency == asks.Agency && d.Queue == asks.Queue && d.PartId == null && d.Transport != DeskTransport.Road
                && (d.State != DeliveryState.Waiting || d.Attempts > 0),
            cancellation);
        return main is null ? null : await PackAsync(db, main, partId: null, cancellation);
    }

    /// <summary>Whose delivery this is; null: nobody's.</summary>
    public async Task<string?> AgencyOfAsync(byte[] deliveryId, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        return await db.Deliveries.Where(d => d.Id == deliveryId && d.PartId == null).Select(d => d.Agency).FirstOrDefaultAsync(cancellation);
    }

    private async Task<TipParcel?> PackAsync(TipsContext db, DeliveryRow main, byte[]? partId, CancellationToken cancellation)
    {
        if (await db.Tips.AsNoTracking().FirstOrDefaultAsync(t => t.Id == main.TipId, cancellation) is not { } tip
            || await shredKeys.FindAsync(tip.ShredId, cancellation) is not { } key
            || EnvelopeSeal.Open<ReceiptRecord>(tip.Answering, key, tip.Id) is not { } record)
        {
            return null;
        }

        var parts = WebhookCall.TellsEnd(tip.Id, partId) ? [] : await PartsAsync(db, main, partId, cancellation);
        var wraps = await db.Wraps.AsNoTracking().Where(w => w.DeliveryId == main.Id).ToListAsync(cancellation);
        return new(
            Text(main.Id),
            Text(tip.Id),
            main.Queue,
            main.IsPrimary,
            JsonElement.Parse(tip.Label),
            Notice.OfUse,
            [.. parts.Select(part => PartOf(part, wraps, key))],
            partId is null ? await FilesAsync(db, tip.Id, cancellation) : [],
            tokens.Of(main.Id),
            JsonElement.Parse(record.AnswerJwk),
            await TakenBackTips.Told(db, time.GetUtcNow()).AnyAsync(t => t.Id == tip.Id, cancellation));
    }

    /// <summary>All of them with the tip itself; of an addition only that one.</summary>
    private static Task<List<PartRow>> PartsAsync(TipsContext db, DeliveryRow main, byte[]? partId, CancellationToken cancellation) =>
        db.Parts.AsNoTracking().Where(p => p.TipId == main.TipId && (partId == null || p.Id == partId)).OrderBy(p => p.Number).ToListAsync(cancellation);

    /// <summary>Only a tip itself has files; without reading one.</summary>
    private static Task<List<ParcelFile>> FilesAsync(TipsContext db, byte[] tipId, CancellationToken cancellation) =>
        db.Attachments.Where(a => a.TipId == tipId).OrderBy(a => a.Number)
            .Select(a => new ParcelFile(a.Number, a.Body.Length - Attachments.SealBytes)).ToListAsync(cancellation);

    private static ParcelPart PartOf(PartRow part, List<WrapRow> wraps, byte[] key)
    {
        var body = EnvelopeSeal.Open<SealedBody>(part.Body, key, part.Id)!;
        var own = wraps.Where(w => w.PartId.AsSpan().SequenceEqual(part.Id));
        return new(Text(part.Id), part.Number, [.. own.Select(wrap => JweOf(body, wrap, key))], part.Proof);
    }

    private static JsonElement JweOf(SealedBody body, WrapRow wrap, byte[] key) =>
        JsonElement.Parse(FlattenedJwe.Write(body, new(wrap.Kid, EnvelopeSeal.Open<string>(wrap.Wrapped, key, wrap.Id)!)));

    private static string Text(byte[] id) => Base64Url.EncodeToString(id);
}

using Helpline.Forwarding;
using Helpline.Sealing;
using Helpline.Storage.Tips;
using Helpline.Storage.Tips.Shred;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tips;

/// <summary>What the desk may read of the tips of one agency. Gives out sealed parts only; can't open one.</summary>
internal sealed class TipDesk(TipDatabase database, ShredKeys shredKeys, DeskChanges changes, TimeProvider time)
{
    /// <summary>The agency's tips that were delivered or are parked, newest release first.</summary>
    public async Task<IReadOnlyList<DeskTip>> ListAsync(string agency, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        return await Tips(db, db.Deliveries.Where(d => d.Agency == agency && d.PartId == null && d.State != DeliveryState.Waiting)).ToListAsync(cancellation);
    }

    /// <summary>
    /// <see cref="GetAsync"/> for a reader. Noted as opened before anything is handed out: whoever has the agency's key can read
    /// from then on, whether or not their own program ever says so. What is handed out tells the state before this look.
    /// </summary>
    public async Task<DeskOpening?> OpenAsync(string agency, byte[] deliveryId, CancellationToken cancellation)
    {
        var opening = await GetAsync(agency, deliveryId, cancellation);
        var isNew = opening is { Tip.Work: Work.New };
        return isNew && await MarkOpenedAsync(agency, deliveryId, cancellation) != DeskOutcome.Done ? null : opening;
    }

    /// <summary>One delivery with its sealed parts; null when this agency has none by this id.</summary>
    public async Task<DeskOpening?> GetAsync(string agency, byte[] deliveryId, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var tip = await Tips(db, db.Deliveries.Where(Reach.Of(agency, deliveryId))).FirstOrDefaultAsync(cancellation);
        if (tip is null)
        {
            return null;
        }

        var row = await db.Tips.AsNoTracking().FirstAsync(t => t.Id == tip.TipId, cancellation);
        if (await shredKeys.FindAsync(row.ShredId, cancellation) is not { } key)
        {
            return null;
        }

        var parts = await db.Parts.AsNoTracking().Where(p => p.TipId == tip.TipId).OrderBy(p => p.Number).ToListAsync(cancellation);
        var wraps = await db.Wraps.AsNoTracking().Where(w => w.DeliveryId == deliveryId).ToListAsync(cancellation);
        var record = EnvelopeSeal.Open<ReceiptRecord>(row.Answering, key, row.Id)!;
        var files = await db.Attachments.Where(a => a.TipId == tip.TipId).OrderBy(a => a.Number)
            .Select(a => new DeskFile(a.Number, a.Body.Length - Attachments.SealBytes)).ToListAsync(cancellation);
        return new(tip, [.. parts.Select(p => PartOf(p, wraps, key))], record.AnswerJwk, files);
    }

    /// <summary>One file as sealed for the agencies; null when this agency has no such delivery or the tip no such file.</summary>
    public async Task<byte[]?> FileAsync(string agency, byte[] deliveryId, int number, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var found = await db.Deliveries.Where(Reach.Of(agency, deliveryId))
            .Join(db.Tips, d => d.TipId, t => t.Id, (_, t) => t)
            .Join(db.Attachments.Where(a => a.Number == number), t => t.Id, a => a.TipId, (t, a) => new { t.ShredId, File = a })
            .AsNoTracking().FirstOrDefaultAsync(cancellation);
        return found is not null && await shredKeys.FindAsync(found.ShredId, cancellation) is { } key ? Attachments.Open(found.File, key) : null;
    }

    /// <summary>Notes that the agency has opened it; from then on the citizen reads so and can't make it gone.</summary>
    public Task<DeskOutcome> MarkOpenedAsync(string agency, byte[] deliveryId, CancellationToken cancellation) =>
        changes.MarkOpenedAsync(agency, deliveryId, cancellation);

    /// <summary>State: opened, in-work or closed; a closed one has a reason: acted, no-action, passed.</summary>
    public Task<DeskOutcome> SetStateAsync(string agency, byte[] deliveryId, string state, string? reason, CancellationToken cancellation) =>
        changes.SetStateAsync(agency, deliveryId, state, reason, cancellation);

    /// <summary>Keeps an answer that is sealed to the tip's answer key. The id is drawn by the writer: posted twice, kept once.</summary>
    public Task<DeskOutcome> PostAnswerAsync(string agency, byte[] deliveryId, byte[] answerId, string jwe, CancellationToken cancellation) =>
        changes.PostAnswerAsync(agency, deliveryId, answerId, jwe, cancellation);

    private static DeskPart PartOf(PartRow part, List<WrapRow> wraps, byte[] key)
    {
        var body = EnvelopeSeal.Open<SealedBody>(part.Body, key, part.Id)!;
        var own = wraps.Where(w => w.PartId.AsSpan().SequenceEqual(part.Id));
        return new(part.Id, part.Number, [.. own.Select(w => JweOf(body, w, key))], part.Proof);
    }

    private static string JweOf(SealedBody body, WrapRow wrap, byte[] key) =>
        FlattenedJwe.Write(body, new(wrap.Kid, EnvelopeSeal.Open<string>(wrap.Wrapped, key, wrap.Id)!));

    private IQueryable<DeskTip> Tips(TipsContext db, IQueryable<DeliveryRow> deliveries)
    {
        var ended = TakenBackTips.Told(db, time.GetUtcNow());
        return
            from d in deliveries.AsNoTracking()
            orderby d.ReleasedAt descending
            join t in db.Tips on d.TipId equals t.Id
            select new DeskTip(
                d.Id, t.Id, d.Queue, d.IsPrimary, t.Label, DateTimeOffset.FromUnixTimeSeconds(d.ReleasedAt), d.Work, d.Reason, ended.Any(e => e.Id == t.Id),
                db.Parts.Count(p => p.TipId == t.Id), db.Answers.Count(a => a.TipId == t.Id && a.Agency == d.Agency), d.State == DeliveryState.Parked);
    }
}

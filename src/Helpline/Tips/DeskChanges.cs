using Helpline.Forwarding;
using Helpline.Storage.Tips;
using Helpline.Storage.Tips.Shred;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tips;

/// <summary>What the desk may change: how far its own agency is, and its own answers. An answer passes through sealed.</summary>
internal sealed class DeskChanges(TipDatabase database, TipWriter writer, ShredKeys shredKeys)
{
    public Task<DeskOutcome> MarkOpenedAsync(string agency, byte[] deliveryId, CancellationToken cancellation) =>
        OnAsync(agency, deliveryId, (_, row, _) => Task.FromResult(MarkOpened(row)), cancellation);

    public Task<DeskOutcome> SetStateAsync(string agency, byte[] deliveryId, string state, string? reason, CancellationToken cancellation) =>
        Work.Allows(state, reason)
            ? OnAsync(agency, deliveryId, (_, row, _) => Task.FromResult(Set(row, state, reason)), cancellation)
            : Task.FromResult(DeskOutcome.Refused);

    public async Task<DeskOutcome> PostAnswerAsync(string agency, byte[] deliveryId, byte[] answerId, string jwe, CancellationToken cancellation)
    {
        if (answerId.Length != 16 || !SealedAnswer.Is(jwe))
        {
            return DeskOutcome.Refused;
        }

        return await KeyOfAsync(agency, deliveryId, cancellation) is { } key
            ? await OnAsync(agency, deliveryId, (db, row, ct) => AddAsync(db, row, (answerId, EnvelopeSeal.Seal(jwe, key, answerId)), ct), cancellation)
            : DeskOutcome.Missing;
    }

    private static DeskOutcome MarkOpened(DeliveryRow row) => row.Work == Work.New ? Set(row, Work.Opened, null) : DeskOutcome.Done;

    private static DeskOutcome Set(DeliveryRow row, string state, string? reason)
    {
        (row.Work, row.Reason) = (state, reason);
        return DeskOutcome.Done;
    }

    private static async Task<DeskOutcome> AddAsync(
        TipsContext db, DeliveryRow row, (byte[] Id, byte[] Body) answer, CancellationToken cancellation)
    {
        if (await db.Answers.AsNoTracking().FirstOrDefaultAsync(a => a.Id == answer.Id, cancellation) is { } there)
        {
            return there.Agency == row.Agency && there.TipId.AsSpan().SequenceEqual(row.TipId) ? DeskOutcome.Done : DeskOutcome.Refused;
        }

        var number = await db.Answers.CountAsync(a => a.TipId == row.TipId, cancellation);
        db.Answers.Add(new() { Id = answer.Id, TipId = row.TipId, Agency = row.Agency, Number = number, Body = answer.Body });
        return MarkOpened(row);
    }

    private async Task<byte[]?> KeyOfAsync(string agency, byte[] deliveryId, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var shredId = await db.Deliveries.Where(Reach.Of(agency, deliveryId))
            .Join(db.Tips, d => d.TipId, t => t.Id, (_, t) => t.ShredId).FirstOrDefaultAsync(cancellation);
        return shredId is null ? null : await shredKeys.FindAsync(shredId, cancellation);
    }

    private async Task<DeskOutcome> OnAsync(
        string agency, byte[] deliveryId, Func<TipsContext, DeliveryRow, CancellationToken, Task<DeskOutcome>> change, CancellationToken cancellation)
    {
        var outcome = DeskOutcome.Missing;
        await writer.WriteAsync(
            async (db, ct) => outcome = await db.Deliveries.FirstOrDefaultAsync(Reach.Of(agency, deliveryId), ct) is { } row
                ? await change(db, row, ct)
                : DeskOutcome.Missing,
            cancellation);
        return outcome;
    }
}

using System.Security.Cryptography;
using Helpline.Agencies;
using Helpline.Forwarding;
using Helpline.Sealing;
using Helpline.Storage.Tips;
using Helpline.Storage.Tips.Shred;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tips;

/// <summary>Finds a tip by its receipt. A miss goes on with a phantom, so that it asks and derives just as much as a hit.</summary>
internal sealed class ReceiptLookup(TipDatabase database, LastingSecrets secrets, ShredKeys shredKeys, ReceiptWork work)
{
    private static readonly byte[] PhantomKey = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] PhantomId = RandomNumberGenerator.GetBytes(16);
    private static readonly byte[] PhantomAnswering = MakePhantom();

    /// <summary>Null: no tip has this receipt. The caller disposes of what is found.</summary>
    public async Task<FoundTip?> FindAsync(Receipt receipt, CancellationToken cancellation)
    {
        work.Derive();
        using var secret = receipt.Derive(secrets.InstallationSalt);
        var lookup = secret.Lookup(secrets.Pepper);
        await using var db = database.OpenTips();
        work.Query();
        var held = await db.Held.AsNoTracking().FirstOrDefaultAsync(h => h.Lookup == lookup, cancellation);
        work.Query();
        var tip = await db.Tips.AsNoTracking().FirstOrDefaultAsync(t => t.Lookup == lookup, cancellation);
        work.Query();
        var key = await shredKeys.FindAsync(tip?.ShredId ?? held?.ShredId ?? PhantomId, cancellation);
        var tipId = tip?.Id ?? held?.TipId ?? PhantomId;
        work.Query();
        var deliveries = await db.Deliveries.AsNoTracking().Where(d => d.TipId == tipId && d.PartId == null).ToListAsync(cancellation);
        work.Query();
        var answers = await db.Answers.AsNoTracking().Where(a => a.TipId == tipId).OrderBy(a => a.Number).ToListAsync(cancellation);
        var envelope = held is null || key is null ? null : EnvelopeSeal.Open<Envelope>(held.Payload, key, held.PartId);
        var record = RecordOf(tip, envelope, key);
        var answerKey = AnswerKeyOf(secret, record);
        work.Derive();
        var additionKey = secret.AdditionKey(record.TipSalt);
        if (key is null || (tip is null && envelope is null))
        {
            answerKey?.Dispose();
            return null;
        }

        return new(
            tipId, tip?.ShredId ?? held!.ShredId, key, tip is null ? envelope!.Label : TipLabel.Read(tip.Label), QueuesOf(deliveries, envelope), answers, answerKey, additionKey,
            IsHeld: tip is null, TakenBack: tip is { TakenBack: true });
    }

    private static ReceiptRecord RecordOf(TipRow? tip, Envelope? envelope, byte[]? key)
    {
        var record = envelope?.Receipt;
        if (tip is not null && key is not null)
        {
            record = EnvelopeSeal.Open<ReceiptRecord>(tip.Answering, key, tip.Id);
        }

        return record ?? EnvelopeSeal.Open<ReceiptRecord>(PhantomAnswering, PhantomKey, PhantomId)!;
    }

    private static List<FoundQueue> QueuesOf(List<DeliveryRow> deliveries, Envelope? envelope)
    {
        var queues = deliveries.Count > 0 || envelope is null
            ? deliveries.Select(d => new FoundQueue(d.Agency, d.Queue, d.IsPrimary, d.Work, d.Reason, d.State == DeliveryState.Delivered && DeliveryAttempt.ReceiverOf(d).IsForeign))
            : envelope.Deliveries.Select(d => new FoundQueue(d.Agency, d.Queue, d.IsPrimary, Work.New, null, Handed: false));
        return [.. queues.OrderByDescending(q => q.IsPrimary).ThenBy(q => q.Agency, StringComparer.Ordinal)];
    }

    private static byte[] MakePhantom()
    {
        var (jwk, wrapped) = AnswerKeys.Make(RandomNumberGenerator.GetBytes(32));
        return EnvelopeSeal.Seal(new ReceiptRecord(RandomNumberGenerator.GetBytes(16), jwk, wrapped), PhantomKey, PhantomId);
    }

    private ECDiffieHellman? AnswerKeyOf(ReceiptSecret secret, ReceiptRecord record)
    {
        work.Derive();
        var wrap = secret.AnswerWrap(record.TipSalt);
        work.Derive();
        var key = AnswerKeys.Unwrap(record.WrappedAnswerKey, wrap);
        CryptographicOperations.ZeroMemory(wrap);
        return key;
    }
}

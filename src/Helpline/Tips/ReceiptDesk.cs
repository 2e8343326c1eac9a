using Helpline.Agencies;
using Helpline.Sealing;
using Helpline.Storage.Tips;

namespace Helpline.Tips;

/// <summary>What the holder of a receipt may do: look, add, take back. Never tells an agency that somebody looked.</summary>
internal sealed class ReceiptDesk(ReceiptLookup lookup, AgencyShelf shelf, Additions additions, TipWriter writer, TakingBack takingBack)
{
    /// <summary>Null: no tip has this receipt.</summary>
    public async Task<Looked?> LookAsync(Receipt receipt, CancellationToken cancellation)
    {
        using var tip = await lookup.FindAsync(receipt, cancellation);
        if (tip is null)
        {
            return null;
        }

        var book = shelf.Current;
        var (answers, refused) = AnswerReading.Read(tip, book);
        var primary = tip.Queues.FirstOrDefault() ?? new("", "", true, Work.New, null, Handed: false);
        var agency = book.Find(primary.Agency);
        return new(
            Work.StateOf(primary), primary.Reason, tip.TakenBack,
            agency?.Names ?? new("", "", "", ""), agency?.States.GetValueOrDefault(primary.Work), answers, refused);
    }

    /// <summary>Seals an addition; commit its changes through the <see cref="TipSide"/>. The same words twice are kept once.</summary>
    public async Task<Addition> AddAsync(Receipt receipt, string text, CancellationToken cancellation)
    {
        using var tip = await lookup.FindAsync(receipt, cancellation);
        return tip is null ? new(AddOutcome.Missing, null) : additions.Add(tip, text);
    }

    /// <summary>Makes a tip gone that nobody has opened; marks one that was. Commits by itself.</summary>
    public async Task<TakenBack> TakeBackAsync(Receipt receipt, CancellationToken cancellation)
    {
        using var tip = await lookup.FindAsync(receipt, cancellation);
        if (tip is null)
        {
            return TakenBack.Missing;
        }

        var outcome = TakenBack.Missing;
        await writer.WriteAsync(async (db, ct) => outcome = await TakeBackAsync(db, tip, ct), cancellation);
        return outcome;
    }

    private async Task<TakenBack> TakeBackAsync(TipsContext db, FoundTip tip, CancellationToken cancellation)
    {
        if (await takingBack.TellAsync(db, tip.Id, cancellation))
        {
            return TakenBack.Opened;
        }

        await takingBack.EraseAsync(db, tip.ShredId, cancellation);
        return TakenBack.Gone;
    }
}

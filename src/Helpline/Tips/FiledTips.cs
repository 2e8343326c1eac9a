using Helpline.Agencies;
using Helpline.Forwarding;
using Helpline.Storage.Tips;
using Helpline.Storage.Tips.Shred;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tips;

/// <summary>
/// Knows of a drawn tip whether it is filed already and who has it, so that sending repeated after a stop is answered by
/// what was committed, never by what the keys or the agencies are by then. Never opens a body.
/// </summary>
internal sealed class FiledTips(TipDatabase database, ShredKeys shredKeys, AgencyShelf shelf)
{
    /// <summary>Null: not filed.</summary>
    public async Task<Addressee?> AddresseeOfAsync(DrawnTip drawn, CancellationToken cancellation)
    {
        var book = shelf.Current;
        var having = (await AgenciesAsync(drawn.TipId, cancellation)).Distinct().Select(book.Find).OfType<Agency>().ToList();
        return having is [var answering, ..]
            ? new(answering.Code, Words.Joined([.. having.Select(a => a.Names)]), answering.Hours)
            : null;
    }

    /// <summary>Codes of all that have the tip, the answering one first.</summary>
    private async Task<IEnumerable<string>> AgenciesAsync(byte[] tipId, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        if (await db.Held.AsNoTracking().FirstOrDefaultAsync(h => h.PartId == tipId, cancellation) is { } held)
        {
            return await shredKeys.FindAsync(held.ShredId, cancellation) is { } key
                && EnvelopeSeal.Open<Envelope>(held.Payload, key, tipId) is { } envelope
                    ? envelope.Deliveries.OrderByDescending(d => d.IsPrimary).Select(d => d.Agency)
                    : [];
        }

        return await db.Deliveries.AsNoTracking().Where(d => d.TipId == tipId && d.PartId == null)
            .OrderByDescending(d => d.IsPrimary).ThenBy(d => d.Agency).Select(d => d.Agency).ToListAsync(cancellation);
    }
}

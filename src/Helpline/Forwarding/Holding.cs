using Helpline.Storage.Tips;
using Helpline.Storage.Tips.Shred;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Forwarding;

/// <summary>Puts a sealed part into the holding table, once however often it is asked to.</summary>
internal static class Holding
{
    public static TipChange Hold(HeldRow row, Action unused) => async (db, cancellation) =>
    {
        if (await db.Held.AnyAsync(h => h.PartId == row.PartId, cancellation)
            || await db.Parts.AnyAsync(p => p.Id == row.PartId, cancellation))
        {
            unused();
            return;
        }

        db.Held.Add(row);
        db.HeldChanged = true;
    };

    public static HeldRow Row(byte[] tipId, byte[] partId, byte[] lookup, Release release, (ShredKey Key, Envelope Envelope) content) => new()
    {
        Id = partId,
        TipId = tipId,
        PartId = partId,
        Lookup = lookup,
        ShredId = content.Key.Id,
        ReleaseAt = release.At,
        Payload = EnvelopeSeal.Seal(content.Envelope, content.Key.Key, partId),
    };
}

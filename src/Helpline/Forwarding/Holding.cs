using Helpline.Storage.Tips;
using Helpline.Storage.Tips.Shred;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Forwarding;

/// <summary>Puts a sealed part into the holding table, once however often it is asked to.</summary>
internal static class Holding
{
    public static TipChange Hold(byte[] partId, Func<TipsContext, CancellationToken, Task<HeldRow>> make) => async (db, cancellation) =>
    {
        if (db.NewlyHeld.Any(h => h.PartId.AsSpan().SequenceEqual(partId))
            || await db.Held.AnyAsync(h => h.PartId == partId, cancellation)
            || await db.Parts.AnyAsync(p => p.Id == partId, cancellation))
        {
            return;
        }

        db.NewlyHeld.Add(await make(db, cancellation));
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

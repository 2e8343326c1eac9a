using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>A tip or an addition that waits for its random release. Never tells when it was filed, nor in which order.</summary>
[Table("held")]
[Index(nameof(TipId))]
[Index(nameof(PartId), IsUnique = true)]
[Index(nameof(Lookup), IsUnique = true)]
[Index(nameof(ShredId))]
internal sealed class HeldRow
{
    [KeptFor("16 random bytes, drawn anew whenever the table is rewritten")]
    public required byte[] Id { get; set; }

    [KeptFor("which tip this belongs to")]
    public required byte[] TipId { get; set; }

    [KeptFor("the tip's id for a tip, an own id for an addition: the same one twice is filed once")]
    public required byte[] PartId { get; set; }

    [KeptFor("the receipt's keyed look-up; random for an addition")]
    public required byte[] Lookup { get; set; }

    [KeptFor("which shred key seals the payload")]
    public required byte[] ShredId { get; set; }

    [KeptFor("random moment of release, 0 when due at once; the filing time is kept nowhere")]
    public required long ReleaseAt { get; set; }

    [KeptFor("everything that will be released, sealed under the shred key")]
    public required byte[] Payload { get; set; }
}

using System.ComponentModel.DataAnnotations.Schema;

namespace Helpline.Storage.Tips.Shred;

/// <summary>A key that seals all we keep of one tip, or a spare. Deleting the row erases the tip.</summary>
[Table("shred_keys")]
internal sealed class ShredRow
{
    [KeptFor("16 random bytes; made in batches of spares, so its age tells nothing of a tip")]
    public required byte[] Id { get; set; }

    [KeptFor("32 random bytes: without them the tip's rows are noise")]
    public required byte[] Key { get; set; }
}

using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>A sealed body of a tip: the tip itself (number 0) or a later addition. Opens only with an agency's key.</summary>
[Table("parts")]
[Index(nameof(TipId), nameof(Number), IsUnique = true)]
internal sealed class PartRow
{
    [KeptFor("16 random bytes; the tip's own id for the tip itself")]
    public required byte[] Id { get; set; }

    [KeptFor("which tip it belongs to")]
    public required byte[] TipId { get; set; }

    [KeptFor("place within its tip, given at release")]
    public required int Number { get; set; }

    [KeptFor("iv, ciphertext, tag and aad for the agencies, sealed once more under the shred key")]
    public required byte[] Body { get; set; }

    [KeptFor("the server's signature over tip id, hashes of ciphertext and label, and day: proves filing, not the filer")]
    public required string Proof { get; set; }
}

using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>A part's key, wrapped for one key of one addressed agency. Useless without the agency's private key.</summary>
[Table("wraps")]
[Index(nameof(PartId))]
[Index(nameof(DeliveryId))]
internal sealed class WrapRow
{
    [KeptFor("16 random bytes")]
    public required byte[] Id { get; set; }

    [KeptFor("which part it opens")]
    public required byte[] PartId { get; set; }

    [KeptFor("for which delivery")]
    public required byte[] DeliveryId { get; set; }

    [KeptFor("which of the agency's keys unwraps it")]
    public required string Kid { get; set; }

    [KeptFor("the wrapped key, sealed under the shred key")]
    public required byte[] Wrapped { get; set; }
}

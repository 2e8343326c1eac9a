using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>A private key of an agency, wrapped by a passphrase that the server never sees.</summary>
[Table("staff_keys")]
[Index(nameof(Agency), nameof(Kid), nameof(Member), IsUnique = true)]
internal sealed class StaffKeyRow
{
    [KeptFor("16 random bytes")]
    public required byte[] Id { get; set; }

    [KeptFor("whose key it is")]
    public required string Agency { get; set; }

    [KeptFor("thumbprint of the key")]
    public required string Kid { get; set; }

    [KeptFor("the member for whom it is wrapped")]
    public required string Member { get; set; }

    [KeptFor("the wrapped key as keygen wrote it; opens in the browser only")]
    public required string Wrapped { get; set; }
}

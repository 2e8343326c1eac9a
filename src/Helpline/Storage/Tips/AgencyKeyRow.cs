using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>A public key of an agency, with the statement in which its root vouches for it. Never a private key.</summary>
[Table("agency_keys")]
[Index(nameof(Agency), nameof(Kid), IsUnique = true)]
internal sealed class AgencyKeyRow
{
    [KeptFor("16 random bytes")]
    public required byte[] Id { get; set; }

    [KeptFor("whose key it is")]
    public required string Agency { get; set; }

    [KeptFor("thumbprint by which it is named")]
    public required string Kid { get; set; }

    [KeptFor("the root's signed statement: use, key, from, to")]
    public required string Statement { get; set; }
}

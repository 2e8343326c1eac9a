using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>A one-time link that sets a password: its hash, and until when it is good.</summary>
[Table("staff_invites")]
[Index(nameof(TokenHash), IsUnique = true)]
[Index(nameof(MemberId))]
internal sealed class StaffInviteRow
{
    [KeptFor("16 random bytes")]
    public required byte[] Id { get; set; }

    [KeptFor("SHA-256 of the token; the token itself stands only in the link")]
    public required byte[] TokenHash { get; set; }

    [KeptFor("whose password it sets")]
    public required byte[] MemberId { get; set; }

    [KeptFor("the link dies after fifteen minutes")]
    public required long EndsAt { get; set; }
}

using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>A sign-in at the desk: the hash of its bearer and its two limits.</summary>
[Table("staff_sessions")]
[Index(nameof(TokenHash), IsUnique = true)]
[Index(nameof(MemberId))]
internal sealed class StaffSessionRow
{
    [KeptFor("16 random bytes")]
    public required byte[] Id { get; set; }

    [KeptFor("SHA-256 of the bearer; the bearer itself lives in the browser's memory")]
    public required byte[] TokenHash { get; set; }

    [KeptFor("who signed in")]
    public required byte[] MemberId { get; set; }

    [KeptFor("ends twelve hours after the sign-in, whatever happens")]
    public required long EndsAt { get; set; }

    [KeptFor("ends when it was not used for half an hour")]
    public required long IdleAt { get; set; }
}

using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>Somebody who works at the desk. Never a password, only its slow hash.</summary>
[Table("staff_members")]
[Index(nameof(Folded), IsUnique = true)]
internal sealed class StaffMemberRow
{
    [KeptFor("16 random bytes")]
    public required byte[] Id { get; set; }

    [KeptFor("the agency whose tips this person may read")]
    public required string Agency { get; set; }

    [KeptFor("the name to sign in with, as it was given")]
    public required string Name { get; set; }

    [KeptFor("the same in small letters, so that a name exists once")]
    public required string Folded { get; set; }

    [KeptFor("officer, lead, register-editor or operator")]
    public required string Role { get; set; }

    [KeptFor("slow hash of the password; null until the one-time link was used")]
    public string? PasswordHash { get; set; }
}

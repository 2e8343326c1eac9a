using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>An answer that was sent although the linter saw in it a question about the person. Never its words.</summary>
[Table("staff_overrides")]
[Index(nameof(DeliveryId))]
[Index(nameof(MemberId))]
internal sealed class StaffOverrideRow
{
    [KeptFor("16 random bytes")]
    public required byte[] Id { get; set; }

    [KeptFor("which delivery was answered; gone with it")]
    public required byte[] DeliveryId { get; set; }

    [KeptFor("who sent it")]
    public required byte[] MemberId { get; set; }

    [KeptFor("on which day")]
    public required string Day { get; set; }

    [KeptFor("what it seemed to ask for: name, phone, workplace, address, meeting")]
    public required string Topics { get; set; }

    [KeptFor("the coded reason: mistaken, life, asked")]
    public required string Reason { get; set; }
}

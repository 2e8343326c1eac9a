using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>An agency as its import described it.</summary>
[Table("agencies")]
[Index(nameof(Code), IsUnique = true)]
internal sealed class AgencyRow
{
    [KeptFor("16 random bytes")]
    public required byte[] Id { get; set; }

    [KeptFor("the agency's short name in settings and labels")]
    public required string Code { get; set; }

    [KeptFor("names, body, contact, hours, queues and root, as imported")]
    public required string Definition { get; set; }
}

using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>A released tip: its label and what its receipt opens. Never holds a word of the tip.</summary>
[Table("tips")]
[Index(nameof(Lookup), IsUnique = true)]
[Index(nameof(ShredId))]
internal sealed class TipRow
{
    [KeptFor("16 random bytes")]
    public required byte[] Id { get; set; }

    [KeptFor("which shred key seals its parts; gone with the key when the tip is erased")]
    public required byte[] ShredId { get; set; }

    [KeptFor("finds the tip by its receipt")]
    public required byte[] Lookup { get; set; }

    [KeptFor("kind, country, region, urgency, day: what stays readable to route and to sort")]
    public required string Label { get; set; }

    [KeptFor("the answer key's public half and its private half wrapped by the receipt, sealed under the shred key")]
    public required byte[] Answering { get; set; }

    [KeptFor("the citizen took it back after an agency had opened it")]
    public bool TakenBack { get; set; }
}

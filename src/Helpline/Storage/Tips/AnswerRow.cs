using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>An agency's answer, readable with the receipt alone. Nothing here tells whether it was looked at.</summary>
[Table("answers")]
[Index(nameof(TipId), nameof(Number), IsUnique = true)]
internal sealed class AnswerRow
{
    [KeptFor("16 random bytes drawn by the writer: posted twice, kept once")]
    public required byte[] Id { get; set; }

    [KeptFor("which tip it answers")]
    public required byte[] TipId { get; set; }

    [KeptFor("the agency that wrote it")]
    public required string Agency { get; set; }

    [KeptFor("place among the answers of its tip")]
    public required int Number { get; set; }

    [KeptFor("the answer, sealed to the receipt and once more under the shred key")]
    public required byte[] Body { get; set; }
}

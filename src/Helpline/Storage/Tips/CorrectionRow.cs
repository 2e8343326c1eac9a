using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>How often a fact of the register was said to be wrong on a day. Laid down hourly, all rows anew in random order; closed by an operator: deleted.</summary>
[Table("corrections")]
[Index(nameof(Facility), nameof(Kind), nameof(Day), IsUnique = true)]
internal sealed class CorrectionRow
{
    [KeptFor("16 random bytes")]
    public required byte[] Id { get; set; }

    [KeptFor("the institution whose entry is to be checked")]
    public required string Facility { get; set; }

    [KeptFor("number-wrong, nobody-answers, closed or other-facts: what to check")]
    public required string Kind { get; set; }

    [KeptFor("the day, so that an operator sees what came after the last call; no finer time")]
    public required string Day { get; set; }

    [KeptFor("how often that day, up to a limit; nothing of who said so")]
    public required int Times { get; set; }
}

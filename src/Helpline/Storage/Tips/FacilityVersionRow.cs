using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>A facility as it was from one change to the next. Rows are added, never changed and never deleted.</summary>
[Table("facility_versions")]
[Index(nameof(Facility), nameof(Number), IsUnique = true)]
internal sealed class FacilityVersionRow
{
    [KeptFor("16 random bytes")]
    public required byte[] Id { get; set; }

    [KeptFor("which institution of the register; nothing of a person who asked about it")]
    public required string Facility { get; set; }

    [KeptFor("the order of an institution's versions; the highest is in force")]
    public required int Number { get; set; }

    [KeptFor("the day of the change, so that the history can be told; no finer time")]
    public required string Day { get; set; }

    [KeptFor("seed, import, edit, call, licence, publish or unpublish")]
    public required string How { get; set; }

    [KeptFor("the operator who answers for the change, or \"import\" or \"seed\"")]
    public required string By { get; set; }

    [KeptFor("all that the register knew of the institution, as JSON")]
    public required string Body { get; set; }
}

using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>A clinician looked over what is said to people in danger. Rows are added, never changed and never deleted.</summary>
[Table("text_reviews")]
[Index(nameof(Subject), nameof(Number), IsUnique = true)]
internal sealed class TextReviewRow
{
    [KeptFor("16 random bytes")]
    public required byte[] Id { get; set; }

    [KeptFor("the dialog whose texts were reviewed")]
    public required string Subject { get; set; }

    [KeptFor("the order of a dialog's reviews; the highest is the newest")]
    public required int Number { get; set; }

    [KeptFor("SHA-256 of its texts in all languages: with other texts the review is no longer theirs")]
    public required string Digest { get; set; }

    [KeptFor("the operator who recorded the review and answers for it")]
    public required string By { get; set; }

    [KeptFor("the clinician's name and role, as typed: who said that the texts are right")]
    public required string Clinician { get; set; }

    [KeptFor("the day of the review; no finer time")]
    public required string Day { get; set; }
}

using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>
/// A sealed file of a tip, from its filing on: too large to stand in the held row, which is rewritten at every filing.
/// Opens only with an agency's key. Never tells a name, a kind or a time.
/// </summary>
[Table("attachments")]
[Index(nameof(TipId))]
internal sealed class AttachmentRow
{
    [KeptFor("16 random bytes, drawn anew whenever the row is laid anew")]
    public required byte[] Id { get; set; }

    [KeptFor("which tip it belongs to, held or released")]
    public required byte[] TipId { get; set; }

    [KeptFor("place among the files of its tip, chosen by the order in which they were told")]
    public required int Number { get; set; }

    [KeptFor("the file in chunks for the agencies, padded to a class of sizes, sealed once more under the shred key")]
    public required byte[] Body { get; set; }
}

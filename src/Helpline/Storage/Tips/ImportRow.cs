using System.ComponentModel.DataAnnotations.Schema;

namespace Helpline.Storage.Tips;

/// <summary>The one row that tells which import of agencies is in force.</summary>
[Table("imports")]
internal sealed class ImportRow
{
    [KeptFor("16 random bytes, drawn at each import: a running server reads the agencies anew when it changes")]
    public required byte[] Id { get; set; }

    [KeptFor("the body that runs this server, about which no tip is taken here")]
    public string? OperatingBody { get; set; }
}

using Helpline.Tips;

namespace Helpline.Tests.House.Samples.Secrets;

/// <summary>Sample: maps what must never be mapped.</summary>
internal sealed class LeakyRow
{
    public int Id { get; set; }

    public required DrawnTip Word { get; set; }
}

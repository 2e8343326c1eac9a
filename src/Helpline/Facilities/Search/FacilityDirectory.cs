using Helpline.Facilities.Places;

namespace Helpline.Facilities.Search;

/// <summary>Where everybody finds the index in force. It is swapped as a whole when the register changes: a search that runs goes on on the old one.</summary>
internal sealed class FacilityDirectory(SettlementTable settlements, ShownToday shown)
{
    /// <summary>Take it once for a turn. Empty until the register was read.</summary>
    public FacilityIndex Current { get; } = FacilityIndex.Build([], settlements, shown);
}

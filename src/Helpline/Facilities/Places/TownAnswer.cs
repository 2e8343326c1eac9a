namespace Helpline.Facilities.Places;

/// <summary>What a typed place was understood to be. Never a guess between two: where two fit, both are asked about.</summary>
internal abstract record TownAnswer
{
    /// <param name="Region">Set when not a town but this region (ISO 3166-2) was typed; the town is then its seat.</param>
    internal sealed record One(Settlement Town, string? Region = null) : TownAnswer;

    /// <summary>Two to five, the largest first; their regions tell them apart.</summary>
    /// <param name="OrRegion">Set when a region (ISO 3166-2) has the name too; the town may then be one alone.</param>
    internal sealed record Several(IReadOnlyList<Settlement> Towns, string? OrRegion = null) : TownAnswer;

    /// <summary>A town of a country that is not served, or of the served country that was not asked about.</summary>
    internal sealed record Abroad(Settlement Town) : TownAnswer;

    internal sealed record None : TownAnswer;
}

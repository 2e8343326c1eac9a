using Helpline.Facilities.Search;

namespace Helpline.Facilities.Places;

/// <summary>
/// Understands a town or a region as people type it: in four languages, in Cyrillic or Latin, by old names, inflected, misspelt.
/// A wrong town is worse than a question. Keeps nothing of what it is asked.
/// </summary>
internal sealed class TownSearch(SettlementTable settlements, RegionTable regions)
{
    /// <summary>So many words of a message are read; the place stands near its beginning or nowhere.</summary>
    private const int MostWords = 60;
    private const int MostTowns = 5;

    private readonly RegionNames _regions = new(regions, settlements);
    private readonly TownReading _reading = new(settlements.Names);
    private readonly HashSet<string> _served = [.. regions.Regions.Select(region => region.Country)];

    /// <param name="typed">As it was typed.</param>
    /// <param name="country">The country of the person, if known (KZ, KG); a town elsewhere is <see cref="TownAnswer.Abroad"/>.</param>
    /// <param name="region">The region that was chosen, if any (ISO 3166-2): of several towns of a name it takes the one there.</param>
    public TownAnswer Find(string typed, string? country, string? region)
    {
        var words = NameFold.Words(typed).Take(MostWords).ToArray();
        if (_regions.Read(words) is not { } named)
        {
            return Unnamed(words, country, region);
        }

        string[] rest = [.. words[..named.Words.Start], .. words[named.Words.End..]];
        var towns = rest.All(PlaceWords.IsEmpty) ? [] : _reading.Read(rest);
        return towns.Count == 0 ? InRegion(named.Region, country) : Answer(towns, country, named.Region, null);
    }

    private TownAnswer Unnamed(string[] words, string? country, string? region)
    {
        var towns = _reading.Read(words);
        var bare = _regions.Bare(NameFold.Joined(words.Where(word => !PlaceWords.IsEmpty(word))));
        // A city that is a unit of its own, or the seat of one, is what its bare name means.
        if (bare is null || words.Any(PlaceWords.IsKind) || (country is not null && !bare.StartsWith(country, StringComparison.Ordinal)) || towns.Any(town => settlements.Seat(town.Region) == town))
        {
            return Answer(towns, country, region, null);
        }

        return towns.Count == 0 ? InRegion(bare, country) : Answer(towns, country, region, bare);
    }

    private TownAnswer InRegion(string region, string? country) =>
        settlements.Seat(region) is not { } seat ? new TownAnswer.None()
        : country is not null && !region.StartsWith(country, StringComparison.Ordinal) ? new TownAnswer.Abroad(seat)
        : new TownAnswer.One(seat, region);

    private TownAnswer Answer(IReadOnlyList<Settlement> towns, string? country, string? region, string? orRegion)
    {
        var here = Narrowed(Narrowed(towns, town => country is null ? _served.Contains(town.Country) : town.Country == country, country is not null), town => town.Region == region, true);
        if (here.Count == 0)
        {
            return new TownAnswer.None();
        }

        var first = here.OrderByDescending(town => _served.Contains(town.Country)).ThenByDescending(town => town.Population).Take(MostTowns).ToList();
        return !(country is null ? _served.Contains(first[0].Country) : first[0].Country == country) ? new TownAnswer.Abroad(first[0])
            : first.Count > 1 || orRegion is not null ? new TownAnswer.Several(first, orRegion)
            : new TownAnswer.One(first[0]);
    }

    /// <summary>Those that fit, where any does.</summary>
    private static IReadOnlyList<Settlement> Narrowed(IReadOnlyList<Settlement> towns, Func<Settlement, bool> fits, bool isAsked) =>
        isAsked && towns.Any(fits) ? [.. towns.Where(fits)] : towns;
}

using Helpline.Facilities.Search;

namespace Helpline.Facilities.Places;

/// <summary>Every name of every settlement, folded and joined, to be found exactly, with an ending of case, or with slips of the finger.</summary>
internal sealed class PlaceNames
{
    /// <summary>A smaller place is not guessed from a name that lacks or swaps a whole letter: as likely it is a place that is not in the table.</summary>
    private const int GuessedFrom = 15_000;
    private const int ShortName = 7;
    private const double WholeLetter = 0.9;

    private readonly Dictionary<string, List<Settlement>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Settlement>> _stems = new(StringComparer.Ordinal);

    public PlaceNames(IEnumerable<Settlement> settlements)
    {
        foreach (var settlement in settlements)
        {
            foreach (var name in settlement.AlsoTyped.Append(settlement.Name).Select(Folded).Distinct())
            {
                Add(_names, name, settlement);
                Add(_stems, Endings.RussianStem(name), settlement);
            }
        }
    }

    public IReadOnlyList<Settlement> Exact(string joined) => _names.GetValueOrDefault(joined) ?? (IReadOnlyList<Settlement>)[];

    /// <summary>The places whose name with an ending of case was typed; marked: the ending itself says where or whence.</summary>
    /// <param name="shortest">The shortest stem that is believed.</param>
    /// <param name="shortestName">The shortest whole name that is believed.</param>
    public (IReadOnlyList<Settlement> Places, bool IsMarked) Inflected(string joined, int shortest, int shortestName = 3)
    {
        foreach (var (name, marked) in Endings.TurkicNames(joined))
        {
            if (name.Length >= Math.Min(shortest, shortestName) && _names.TryGetValue(name, out var places))
            {
                return (places, marked);
            }
        }

        foreach (var stem in Endings.RussianStems(joined))
        {
            if (stem.Length >= shortest && _stems.TryGetValue(stem, out var places))
            {
                return (places, false);
            }
        }

        return ([], false);
    }

    /// <summary>A great city of a country that is not in the table, whose name is near to a place that is.</summary>
    private static readonly WordSet Elsewhere = new(
        "москва* москве москву moscow moskva берлин* berlin лондон* london париж* paris пекин* beijing стамбул* истанбул istanbul анкара* омск* томск* барнаул* челябинск* "
        + "екатеринбург* новосибирск* оренбург* самара* саратов* астрахань казань* уфа уфе тюмень* тюмени курган питер* петербург* санкт владивосток* иркутск* сочи "
        + "минск* киев* тбилиси ереван* баку дубай* варшава* прага* урумчи кашгар* кульджа* кабул* тегеран* дели сеул* токио рим нью");

    /// <summary>The places whose name is nearest to the misspelt one; more than one when they are about as near.</summary>
    public IReadOnlyList<Settlement> Misspelt(string joined)
    {
        const double aboutAsNear = 0.3;
        if (Elsewhere.Holds(joined))
        {
            return [];
        }

        var costs = new Dictionary<Settlement, double>(ReferenceEqualityComparer.Instance);
        Gather(costs, _names, joined, 0);
        foreach (var (name, _) in Endings.TurkicNames(joined).Where(found => found.Name.Length > 4))
        {
            Gather(costs, _names, name, 0.1);
        }

        foreach (var stem in Endings.RussianStems(joined).Where(stem => stem.Length > 4 && stem.Length < joined.Length))
        {
            Gather(costs, _stems, stem, 0.2);
        }

        var best = costs.Count == 0 ? 0 : costs.Values.Min();
        return [.. costs.Where(found => found.Value <= best + aboutAsNear).OrderBy(found => found.Value).Select(found => found.Key)];
    }

    private static double Bound(int length) => length switch { < 4 => 0, 4 => 0.7, < 9 => 1, _ => 1.7 };

    private static void Gather(Dictionary<Settlement, double> costs, Dictionary<string, List<Settlement>> among, string typed, double more)
    {
        var bound = Bound(typed.Length);
        if (bound == 0)
        {
            return;
        }

        foreach (var (name, places) in among)
        {
            var cost = name.Length < 4 ? NameDistance.Beyond : NameDistance.Between(typed, name, Math.Min(bound, Bound(name.Length)));
            foreach (var place in cost > bound ? [] : places)
            {
                var isGuess = cost >= WholeLetter && name.Length < ShortName && place.Population < GuessedFrom;
                if (!isGuess && !(costs.TryGetValue(place, out var known) && known <= cost + more))
                {
                    costs[place] = cost + more;
                }
            }
        }
    }

    // Село Темирбека Жургенова is typed without its first word.
    private static string Folded(string name)
    {
        var words = NameFold.Words(name);
        var own = words.Where(word => word.Length < 3 || !PlaceWords.IsKind(word)).ToList();
        return NameFold.Joined(own.Count == 0 ? words : own);
    }

    private static void Add(Dictionary<string, List<Settlement>> names, string name, Settlement settlement)
    {
        if (!names.TryGetValue(name, out var places))
        {
            names[name] = places = [];
        }

        if (!places.Contains(settlement))
        {
            places.Add(settlement);
        }
    }
}

using Helpline.Facilities.Search;

namespace Helpline.Facilities.Places;

/// <summary>The regions' names, folded. Finds one where the word for region stands beside it, or where it can be nothing else.</summary>
internal sealed class RegionNames
{
    private const int LongestWindow = 3;
    private const string Adjective = "аиа";

    private static readonly string[] AdjectiveEndings = ["аиа", "ои", "уиу", "аиау"];
    private readonly Dictionary<string, string> _cores = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _alone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _adjectives = new(StringComparer.Ordinal);

    public RegionNames(RegionTable table, SettlementTable settlements)
    {
        foreach (var region in table.Regions)
        {
            foreach (var words in region.AlsoTyped.Select(NameFold.Words))
            {
                Add(region.Code, words, settlements);
            }
        }
    }

    /// <summary>The region and which of the words named it.</summary>
    public (string Region, Range Words)? Read(string[] words)
    {
        var at = Array.FindIndex(words, PlaceWords.IsRegion);
        return at >= 0 ? Before(words, at) ?? After(words, at) : Alone(words);
    }

    /// <summary>The region of this name, which may also be a town's.</summary>
    public string? Bare(string joined) => _cores.GetValueOrDefault(joined);

    private void Add(string code, string[] words, SettlementTable settlements)
    {
        var core = NameFold.Joined(words.Where(word => !PlaceWords.IsRegion(word)));
        var named = words.Any(PlaceWords.IsRegion);
        if (named && core.EndsWith(Adjective, StringComparison.Ordinal))
        {
            _adjectives.TryAdd(core[..^Adjective.Length], code);
        }
        else if (named)
        {
            _cores.TryAdd(core, code);
        }
        else if (settlements.Names.Exact(core).Count == 0)
        {
            _alone.TryAdd(core, code);
        }
    }

    private (string Region, Range Words)? Before(string[] words, int at)
    {
        for (var length = Math.Min(LongestWindow, at); length > 0; length--)
        {
            if (Core(NameFold.Joined(words[(at - length)..at])) is { } region)
            {
                return (region, (at - length)..(at + 1));
            }
        }

        return null;
    }

    private (string Region, Range Words)? After(string[] words, int at)
    {
        for (var length = Math.Min(LongestWindow, words.Length - at - 1); length > 0; length--)
        {
            if (Core(NameFold.Joined(words[(at + 1)..(at + 1 + length)])) is { } region)
            {
                return (region, at..(at + 1 + length));
            }
        }

        return null;
    }

    private (string Region, Range Words)? Alone(string[] words)
    {
        for (var length = Math.Min(LongestWindow, words.Length); length > 0; length--)
        {
            for (var at = 0; at + length <= words.Length; at++)
            {
                var joined = NameFold.Joined(words[at..(at + length)]);
                if (_alone.GetValueOrDefault(joined) is { } region)
                {
                    return (region, at..(at + length));
                }

                if (AdjectiveStems(joined).Select(stem => _adjectives.GetValueOrDefault(stem)).FirstOrDefault(found => found is not null) is { } adjective)
                {
                    return (adjective, at..(at + length));
                }
            }
        }

        return null;
    }

    private string? Core(string joined) =>
        _cores.GetValueOrDefault(joined)
        ?? _alone.GetValueOrDefault(joined)
        ?? AdjectiveStems(joined).Select(stem => _adjectives.GetValueOrDefault(stem)).FirstOrDefault(region => region is not null)
        ?? Misspelt(joined);

    private string? Misspelt(string joined)
    {
        if (joined.Length < 5)
        {
            return null;
        }

        var near = _cores.Where(core => core.Key.Length >= 5 && NameDistance.Between(joined, core.Key, 1) <= 1)
            .Concat(AdjectiveStems(joined).SelectMany(stem => _adjectives.Where(other => NameDistance.Between(stem, other.Key, 1.3) <= 1.3)))
            .Select(found => found.Value).Distinct().ToList();
        return near.Count == 1 ? near[0] : null;
    }

    private static IEnumerable<string> AdjectiveStems(string joined) => AdjectiveEndings
        .Where(ending => joined.Length > ending.Length + 3 && joined.EndsWith(ending, StringComparison.Ordinal))
        .Select(ending => joined[..^ending.Length]);
}

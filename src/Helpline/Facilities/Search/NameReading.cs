using Helpline.Facilities.Places;

namespace Helpline.Facilities.Search;

/// <summary>Reads typed words as a name: which must be found, which say little, which may be the place. Keeps nothing.</summary>
internal sealed class NameReading(Vocabulary vocabulary, PlaceNames places)
{
    private const int LongestPlace = 3;
    private const int Stem = 4;
    private const double Inflected = 0.15;

    private readonly Dictionary<string, IReadOnlyList<(int Number, double Cost)>> _near = new(StringComparer.Ordinal);

    /// <param name="words">Folded.</param>
    /// <param name="isWeak">Which words say little.</param>
    /// <param name="isLoose">Slips of the finger are looked for.</param>
    public AskedName Read(string[] words, Func<string, bool> isWeak, bool isLoose)
    {
        var required = new List<AskedWord>();
        var weak = new HashSet<int>();
        for (var at = 0; at < words.Length; at++)
        {
            if (isWeak(words[at]))
            {
                weak.Add(CentreWords.IsLegal(words[at]) ? -1 : vocabulary.Find(words[at]) ?? -2);
            }
            else if (PlaceWords.IsKind(words[at]) ? !IsBesidePlace(words, at) : !CentreWords.IsAsking(words[at]))
            {
                required.Add(new(words[at], Costs(words[at], isLoose), PlacesAt(words, at)));
            }
        }

        weak.Remove(-1);
        return new(required, weak, NameFold.Joined(words.Where(word => !CentreWords.IsLegal(word))));
    }

    /// <summary>Whether this word may be, or be part of, the name of a settlement.</summary>
    public IReadOnlyList<Settlement> PlacesAt(string[] words, int at)
    {
        var found = new HashSet<Settlement>(ReferenceEqualityComparer.Instance);
        for (var start = Math.Max(0, at - LongestPlace + 1); start <= at; start++)
        {
            for (var end = at + 1; end <= Math.Min(words.Length, start + LongestPlace); end++)
            {
                var joined = NameFold.Joined(words[start..end]);
                found.UnionWith(places.Exact(joined) is { Count: > 0 } exact ? exact : places.Inflected(joined, Stem).Places);
            }
        }

        return [.. found];
    }

    // Трезвый город is a name, город Тараз is a place.
    private bool IsBesidePlace(string[] words, int at) =>
        (at > 0 && PlacesAt(words, at - 1).Count > 0) || (at + 1 < words.Length && PlacesAt(words, at + 1).Count > 0);

    private Dictionary<int, double> Costs(string word, bool isLoose)
    {
        var costs = new Dictionary<int, double>();
        if (vocabulary.Find(word) is { } same)
        {
            costs[same] = 0;
        }

        foreach (var (name, _) in Endings.TurkicNames(word).Where(found => found.Name.Length >= Stem))
        {
            Note(costs, vocabulary.Find(name), Inflected);
        }

        foreach (var number in vocabulary.Alike(word))
        {
            Note(costs, number, Inflected);
        }

        foreach (var (number, cost) in isLoose ? Near(word) : [])
        {
            Note(costs, number, cost);
        }

        return costs;
    }

    // The names and then the addresses ask for the same words.
    private IReadOnlyList<(int Number, double Cost)> Near(string word) =>
        _near.TryGetValue(word, out var near) ? near : _near[word] = vocabulary.Near(word);

    private static void Note(Dictionary<int, double> costs, int? number, double cost)
    {
        if (number is { } known && !(costs.TryGetValue(known, out var before) && before <= cost))
        {
            costs[known] = cost;
        }
    }
}

using Helpline.Facilities.Places;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Search;

/// <summary>Finds institutions by their names, the words on their signs and their addresses, as people type them. Numbers are not its matter.</summary>
internal sealed class NameIndex(IReadOnlyList<Settlement?> places, PlaceNames placeNames)
{
    private const int MostWords = 30;
    private const int FewestOfSentence = 5;
    private const int LongestInSentence = 5;
    private const int ShortestInSentence = 8;
    private const int ShortestParted = 4;

    /// <summary>So many slips in all, and no more than this above the best.</summary>
    private const double MostSlips = 2.5;
    private const double AboutAsNear = 0.3;

    private readonly Vocabulary _vocabulary = new();
    private readonly FormIndex _names = new(places);
    private readonly FormIndex _addresses = new(places);

    public void Add(int row, Facility facility)
    {
        foreach (var name in facility.Name.All().Concat(facility.AlsoNamed))
        {
            Add(_names, row, [.. NameFold.Words(name).Where(word => !CentreWords.IsLegal(word))], word => CentreWords.IsWeak(word) || IsItsPlace(row, word));
        }

        foreach (var address in facility.Address.All())
        {
            Add(_addresses, row, NameFold.Words(address), CentreWords.IsStreet);
        }
    }

    /// <summary>Rows, the likeliest first. What fits without a slip goes before all that needs one.</summary>
    public IReadOnlyList<int> Find(string typed)
    {
        var all = NameFold.Words(typed).Take(MostWords).ToArray();
        var reading = new NameReading(_vocabulary, placeNames);
        var words = Quoted(typed, all, reading) ?? all;
        var asked = reading.Read(words, CentreWords.IsWeak, false);
        Func<IReadOnlyList<int>>[] ways =
        [
            () => [.. _names.Whole(asked.Whole).Concat(Ranked(_names.Find(asked))).Distinct()],
            () => Parted(asked),
            () => Ranked(_names.Find(reading.Read(words, CentreWords.IsWeak, true))),
            () => InSentence(words, reading),
            () => Ranked(_addresses.Find(reading.Read(all, IsBesideAddress, false))),
            () => Ranked(_addresses.Find(reading.Read(all, IsBesideAddress, true))),
        ];
        return ways.Select(way => way()).FirstOrDefault(rows => rows.Count > 0) ?? [];
    }

    private void Add(FormIndex index, int row, string[] words, Func<string, bool> isWeak)
    {
        string[] strong = [.. words.Where(word => !isWeak(word))];
        index.Add(
            new(row, [.. strong.Select(_vocabulary.Add).Distinct()], [.. words.Where(isWeak).Select(_vocabulary.Add).Distinct()]),
            NameFold.Joined(words),
            NameFold.Joined(strong));
    }

    private static bool IsBesideAddress(string word) => CentreWords.IsStreet(word) || CentreWords.IsWeak(word);

    // Its own town in a name tells it from none in that town.
    private bool IsItsPlace(int row, string word) =>
        (word.Length == 1 && PlaceWords.IsKind(word)) || (places[row] is { } place && placeNames.Exact(word).Contains(place));

    private static IReadOnlyList<int> Ranked(IEnumerable<Found> found)
    {
        var sorted = found.Where(row => row.Cost <= MostSlips)
            .OrderBy(row => row.Cost).ThenBy(row => Math.Min(row.Missing, 1)).ThenByDescending(row => row.Weak).ThenBy(row => row.Missing).ToList();
        return [.. sorted.Where(row => row.Cost <= sorted[0].Cost + AboutAsNear).Select(row => row.Row)];
    }

    /// <summary>Words that were typed together, or parted, otherwise than in the register.</summary>
    private IReadOnlyList<int> Parted(AskedName asked)
    {
        var names = asked.Required.Where(word => word.Places.Count == 0).ToList();
        var all = NameFold.Joined(asked.Required.Select(word => word.Text));
        var own = NameFold.Joined(names.Select(word => word.Text));
        var exact = all.Length < ShortestParted ? [] : _names.Strong(all);
        var placed = own.Length < ShortestParted ? [] : _names.Strong(own);
        return [.. exact.Concat(placed.Where(row => asked.Required.All(word => word.Places.Count == 0 || word.MayBePlace(places[row])))).Distinct()];
    }

    /// <summary>
    /// A name amid a sentence: several words, or one that the word for such a place goes before and a town or nothing comes after. One
    /// word amid others may be part of another name. A town that is named beside it decides: one of that name elsewhere is another.
    /// </summary>
    private IReadOnlyList<int> InSentence(string[] words, NameReading reading)
    {
        var found = new List<int>();
        for (var at = 0; words.Length >= FewestOfSentence && at < words.Length; at++)
        {
            var isLed = at > 0 && CentreWords.IsWeak(words[at - 1]);
            for (var end = at + 1; end <= Math.Min(words.Length, at + LongestInSentence); end++)
            {
                var joined = NameFold.Joined(words[at..end].Where(word => !CentreWords.IsWeak(word)));
                var stands = end - at > 1 ? joined.Length >= ShortestInSentence : isLed && joined.Length >= FewestOfSentence && EndsAName(words, end, reading);
                var rows = stands ? _names.Strong(joined) : [];
                var beside = rows.Count == 0 ? [] : PlacesBeside(words, at, end, reading);
                found.AddRange(rows.Where(row => beside.Count == 0 || (places[row] is { } place && beside.Contains(place))));
            }
        }

        return [.. found.Distinct()];
    }

    /// <summary>The places named outside of a name: words of the name may be those of a village too.</summary>
    private static HashSet<Settlement> PlacesBeside(string[] words, int from, int end, NameReading reading)
    {
        string[][] sides = [words[..from], words[end..]];
        return [.. sides.SelectMany(side => side.SelectMany((word, at) =>
            CentreWords.IsWeak(word) || CentreWords.IsAsking(word) ? [] : reading.PlacesAt(side, at)))];
    }

    private static bool EndsAName(string[] words, int at, NameReading reading) =>
        at == words.Length || CentreWords.IsAsking(words[at]) || CentreWords.IsWeak(words[at]) || reading.PlacesAt(words, at).Count > 0;

    /// <summary>The words between quotation marks, and the places named outside of them.</summary>
    private static string[]? Quoted(string typed, string[] all, NameReading reading)
    {
        var start = typed.IndexOfAny(['«', '„', '“', '"', '\'']);
        var end = typed.LastIndexOfAny(['»', '“', '”', '"', '\'']);
        if (start < 0 || end <= start + 1)
        {
            return null;
        }

        var inside = NameFold.Words(typed[(start + 1)..end]);
        var outside = NameFold.Words(typed[..start] + " " + typed[(end + 1)..]);
        return inside.Length == 0 || inside.Length > all.Length || inside.All(CentreWords.IsWeak)
            ? null
            : [.. inside, .. outside.Where((word, at) => !CentreWords.IsWeak(word) && !CentreWords.IsAsking(word) && reading.PlacesAt(outside, at).Count > 0)];
    }
}

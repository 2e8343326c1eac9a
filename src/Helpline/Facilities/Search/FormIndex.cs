using Helpline.Facilities.Places;

namespace Helpline.Facilities.Search;

/// <summary>
/// The names (or the addresses) of all institutions by their words. A form fits when every word that was asked is one of its words or
/// its place: a word too many is another institution.
/// </summary>
internal sealed class FormIndex(IReadOnlyList<Settlement?> places)
{
    private readonly List<NameForm> _forms = [];
    private readonly Dictionary<int, List<int>> _byWord = [];
    private readonly Dictionary<string, List<int>> _byWhole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byStrong = new(StringComparer.Ordinal);
    private readonly List<int> _withoutStrong = [];

    /// <param name="whole">The words joined, without legal forms.</param>
    /// <param name="strong">The strong words joined; empty: there are none.</param>
    public void Add(NameForm form, string whole, string strong)
    {
        _forms.Add(form);
        Add(_byWhole, whole, form.Row);
        if (strong.Length > 0)
        {
            Add(_byStrong, strong, form.Row);
        }

        foreach (var word in form.Strong)
        {
            Add(_byWord, word, _forms.Count - 1);
        }

        if (form.Strong.Length == 0)
        {
            _withoutStrong.Add(_forms.Count - 1);
        }
    }

    /// <summary>Rows of which this is the whole name.</summary>
    public IReadOnlyList<int> Whole(string joined) => _byWhole.GetValueOrDefault(joined) ?? [];

    /// <summary>Rows of which these are all the strong words, however they are parted.</summary>
    public IReadOnlyList<int> Strong(string joined) => _byStrong.GetValueOrDefault(joined) ?? [];

    /// <summary>Every row that fits, once, by its best form.</summary>
    public IEnumerable<Found> Find(AskedName asked) => Candidates(asked)
        .Select(form => Fit(_forms[form], asked))
        .OfType<Found>()
        .GroupBy(found => found.Row)
        .Select(row => row.MinBy(found => (found.Cost, found.Missing, -found.Weak))!);

    /// <summary>Forms that hold the rarest word that can't be a place; each of the others is asked of them afterwards.</summary>
    private IEnumerable<int> Candidates(AskedName asked)
    {
        var names = asked.Required.Where(word => word.Places.Count == 0).ToList();
        return names.Count > 0 ? names.Select(Holders).MinBy(holders => holders.Sum(list => list.Count))!.SelectMany(list => list).Distinct()
            : asked.Required.SelectMany(Holders).SelectMany(list => list).Concat(asked.Weak.Count > 1 ? _withoutStrong : []).Distinct();
    }

    private List<List<int>> Holders(AskedWord word) =>
        [.. word.Costs.Keys.Select(number => _byWord.GetValueOrDefault(number)).OfType<List<int>>()];

    private Found? Fit(NameForm form, AskedName asked)
    {
        var cost = 0.0;
        var strong = 0;
        var numbers = 0;
        var used = 0UL;
        foreach (var word in asked.Required)
        {
            var (at, slip) = Best(form, word);
            var isPlace = word.MayBePlace(places[form.Row]);
            if (at < 0 && !isPlace)
            {
                return null;
            }

            used |= at < 0 ? 0 : 1UL << Math.Min(at, 63);
            cost += at < 0 || isPlace ? 0 : slip;
            strong += at >= 0 && !isPlace && !word.IsNumber ? 1 : 0;
            numbers += at >= 0 && word.IsNumber ? 1 : 0;
        }

        var weak = form.Weak.Count(asked.Weak.Contains);
        var told = strong > 0 || (numbers > 0 && weak > 0) || (form.Strong.Length == 0 && weak > 1 && weak == asked.Weak.Count && asked.Required.Count > 0);
        return told ? new(form.Row, cost, form.Strong.Length - System.Numerics.BitOperations.PopCount(used), weak) : null;
    }

    private static (int At, double Cost) Best(NameForm form, AskedWord word)
    {
        var best = (At: -1, Cost: NameDistance.Beyond);
        for (var at = 0; at < form.Strong.Length; at++)
        {
            if (word.Costs.TryGetValue(form.Strong[at], out var cost) && cost < best.Cost)
            {
                best = (at, cost);
            }
        }

        return best;
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int value)
        where TKey : notnull
    {
        ref var list = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        list ??= [];
        if (list.Count == 0 || list[^1] != value)
        {
            list.Add(value);
        }
    }
}

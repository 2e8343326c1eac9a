using System.Buffers;
using System.Runtime.InteropServices;

namespace Helpline.Facilities.Search;

/// <summary>Every folded word of the register once, found exactly or with slips of the finger. Immutable once it is sealed.</summary>
internal sealed class Vocabulary
{
    private const int ShortestGuessed = 4;

    /// <summary>A shorter stem is the beginning of many words.</summary>
    private const int ShortestStem = 5;
    private const int MostNear = 40;

    /// <summary>Pairs that a slip or two may break; confused letters break none.</summary>
    private const int LostOfShort = 3;
    private const int LostOfLong = 4;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _pairs = [];
    private readonly List<string> _words = [];
    private readonly Dictionary<string, List<int>> _stems = new(StringComparer.Ordinal);

    public int Add(string word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var known);
        if (!known)
        {
            number = _words.Count;
            _words.Add(word);
            if (Endings.RussianStem(word) is { Length: >= ShortestStem } stem)
            {
                ref var alike = ref CollectionsMarshal.GetValueRefOrAddDefault(_stems, stem, out _);
                (alike ??= []).Add(number);
            }

            foreach (var pair in PairsOf(word).Distinct())
            {
                ref var holders = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, pair, out _);
                (holders ??= []).Add(number);
            }
        }

        return number;
    }

    public string Word(int number) => _words[number];

    public int? Find(string word) => _numbers.TryGetValue(word, out var number) ? number : null;

    /// <summary>Words that differ from this one by their Russian ending only.</summary>
    public IEnumerable<int> Alike(string word) => Endings.RussianStems(word)
        .Where(stem => stem.Length >= ShortestStem)
        .SelectMany(stem => _stems.GetValueOrDefault(Endings.RussianStem(stem)) ?? [])
        .Distinct();

    /// <summary>How far a slip may go in a word of this length.</summary>
    public static double Bound(int length) => length switch { < ShortestGuessed => 0, ShortestGuessed => 0.7, < 9 => 1, _ => 1.7 };

    /// <summary>The words nearest to this one, with their distance. Numbers and short words are near to nothing.</summary>
    public IReadOnlyList<(int Number, double Cost)> Near(string word)
    {
        var bound = Bound(word.Length);
        if (bound == 0 || word.Any(char.IsDigit))
        {
            return [];
        }

        var near = new List<(int Number, double Cost)>();
        foreach (var number in Likely(word, bound > 1 ? LostOfLong : LostOfShort))
        {
            var cost = NameDistance.Between(word, _words[number], Math.Min(bound, Bound(_words[number].Length)));
            if (cost <= bound)
            {
                near.Add((number, cost));
            }
        }

        near.Sort((one, other) => one.Cost != other.Cost ? one.Cost.CompareTo(other.Cost) : one.Number.CompareTo(other.Number));
        return near.Count > MostNear ? near[..MostNear] : near;
    }

    /// <summary>Those that share so many pairs of sounds that the bound is not out of reach.</summary>
    private List<int> Likely(string word, int lost)
    {
        var likely = new List<int>();
        var pairs = PairsOf(word).Distinct().ToList();
        var least = Math.Max(1, pairs.Count - lost);
        var counts = ArrayPool<byte>.Shared.Rent(_words.Count + 1);
        Array.Clear(counts, 0, _words.Count);
        foreach (var pair in pairs)
        {
            foreach (var number in _pairs.GetValueOrDefault(pair) ?? [])
            {
                if (++counts[number] == least && Math.Abs(_words[number].Length - word.Length) <= 2)
                {
                    likely.Add(number);
                }
            }
        }

        ArrayPool<byte>.Shared.Return(counts);
        return likely;
    }

    // Letters that cost half when they are confused are one sound here, so that the confused word still shares its pairs.
    private static IEnumerable<int> PairsOf(string word)
    {
        var before = '^';
        foreach (var letter in word)
        {
            var sound = Sound(letter);
            yield return (before << 16) | sound;
            before = sound;
        }

        yield return (before << 16) | '$';
    }

    private static char Sound(char letter) => letter switch
    {
        'а' or 'е' or 'и' or 'о' or 'у' => 'а',
        'в' or 'ф' => 'в',
        'г' or 'к' or 'х' => 'к',
        'д' or 'т' => 'т',
        'б' or 'п' => 'п',
        'з' or 'с' or 'ж' or 'ш' or 'ч' => 'с',
        'м' or 'н' => 'н',
        _ => letter,
    };
}

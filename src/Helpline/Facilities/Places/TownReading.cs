using Helpline.Facilities.Search;

namespace Helpline.Facilities.Places;

/// <summary>
/// Finds the towns among typed words. Alone, a name may be inflected or misspelt; amid other words something must show that it is a
/// place (a preposition, the word for town, an ending), since a town's name can be a word.
/// </summary>
internal sealed class TownReading(PlaceNames names)
{
    private const int LongestWindow = 4;

    /// <summary>Known by everybody: needs nothing beside it.</summary>
    private const int Large = 100_000;
    private const int LongEnough = 5;

    /// <summary>Stems this short are believed only after a preposition or alone.</summary>
    private const int Stem = 4;
    private const int PointedStem = 2;

    public IReadOnlyList<Settlement> Read(string[] words)
    {
        string[] own = [.. words.Where(word => !PlaceWords.IsEmpty(word))];
        if (own.Length == 0)
        {
            // Shar is a village, and the word for town as well.
            return words.All(PlaceWords.IsKind) ? names.Exact(NameFold.Joined(words)) : [];
        }

        var whole = names.Exact(NameFold.Joined(words)) is { Count: > 0 } all ? all : names.Exact(NameFold.Joined(own));
        if (whole.Count > 0)
        {
            return whole;
        }

        var pointed = words.Any(PlaceWords.IsPointer);
        whole = own.Length > LongestWindow ? [] : names.Inflected(NameFold.Joined(own), pointed ? PointedStem : Stem - 1, PointedStem).Places;
        return whole.Count > 0 ? whole
            : Amid(words, own.Length) is { Count: > 0 } amid ? amid
            : own.Length > LongestWindow ? [] : names.Misspelt(NameFold.Joined(own)) is { Count: > 0 } misspelt ? misspelt : PointedMisspelt(words);
    }

    /// <summary>All towns that the words point at, each word read once, the longest names first.</summary>
    private List<Settlement> Amid(string[] words, int own)
    {
        var found = new List<Settlement>();
        var taken = new bool[words.Length];
        for (var length = Math.Min(LongestWindow, words.Length); length > 0; length--)
        {
            for (var at = 0; at + length <= words.Length; at++)
            {
                if (taken.AsSpan(at, length).Contains(true) || PlaceWords.IsEmpty(words[at]) || PlaceWords.IsEmpty(words[at + length - 1]))
                {
                    continue;
                }

                var places = Window(words, at, length, own);
                taken.AsSpan(at, length).Fill(places.Count > 0);
                found.AddRange(places);
            }
        }

        return [.. found.Distinct()];
    }

    private IReadOnlyList<Settlement> Window(string[] words, int at, int length, int own)
    {
        var joined = NameFold.Joined(words.AsSpan(at, length).ToArray());
        var isPointed = (at > 0 && (PlaceWords.IsPointer(words[at - 1]) || PlaceWords.IsKind(words[at - 1])))
            || (at + length < words.Length && PlaceWords.IsKind(words[at + length]));
        var exact = names.Exact(joined);
        if (exact.Count > 0)
        {
            return isPointed || length == own || (joined.Length >= LongEnough && exact.Any(town => town.Population >= Large)) ? exact : [];
        }

        var (places, isMarked) = names.Inflected(joined, isPointed ? PointedStem : Stem);
        return isPointed || (isMarked && joined.Length > LongEnough) ? places : [];
    }

    private IReadOnlyList<Settlement> PointedMisspelt(string[] words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            if (PlaceWords.IsPointer(words[at - 1]) && words[at].Length > LongEnough && !PlaceWords.IsEmpty(words[at])
                && names.Misspelt(words[at]) is { Count: 1 } places && places[0].Population >= Large)
            {
                return places;
            }
        }

        return [];
    }
}

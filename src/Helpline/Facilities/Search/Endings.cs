namespace Helpline.Facilities.Search;

/// <summary>The endings of case, in folded letters, that Russian, Kazakh and Kyrgyz hang on a name. A stem found by them is a likelihood, never a certainty.</summary>
internal static class Endings
{
    private static readonly string[] Russian = ["", "а", "е", "и", "у", "ом", "ем", "ого", "ому", "ои", "еи", "им", "иу", "иа", "ами", "ах", "аиа", "уиу", "ие"];

    private static readonly string[] Places = ["да", "де", "до", "та", "те", "то"];

    private static readonly string[] AfterPlaces = ["", "н", "ги", "мин", "миз", "биз", "нмин", "нбиз", "нмиз", "нин", "ги"];

    /// <summary>Where and whence: these alone show that a place is meant.</summary>
    private static readonly string[] TurkicPlaces =
        [.. Places.SelectMany(place => AfterPlaces.Select(after => place + after)), "нан", "нен", "нон", "нанмин", "ненмин", "нанбиз", "ненбиз", "анбиз", "енбиз"];

    private static readonly string[] TurkicOthers =
    [
        "га", "ге", "го", "ка", "ке", "ко", "нин", "нун", "дин", "дун", "тин", "тун", "ди", "ду", "ти", "ту", "ни", "ну",
        "лик", "лук", "дик", "дук", "тик", "тук", "ликпин", "ликмин", "ликбиз", "ликпиз",
    ];

    private static readonly HashSet<string> PlaceSet = [.. TurkicPlaces];

    private static readonly string[] Turkic = [.. TurkicPlaces.Concat(TurkicOthers).Distinct().OrderByDescending(ending => ending.Length)];

    /// <summary>A name without what Russian case changes at its end.</summary>
    public static string RussianStem(string name) => name.TrimEnd('а', 'е', 'и', 'о') is { Length: >= 2 } stem ? stem : name;

    /// <summary>What may be the <see cref="RussianStem"/> of the name that was typed.</summary>
    public static IEnumerable<string> RussianStems(string word) => Russian
        .Where(ending => word.Length >= ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
        .Select(ending => word[..^ending.Length]);

    /// <summary>What may be the whole name that was typed; marked: the ending says where or whence.</summary>
    public static IEnumerable<(string Name, bool IsMarked)> TurkicNames(string word) => Turkic
        .Where(ending => word.Length >= ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
        .Select(ending => (word[..^ending.Length], PlaceSet.Contains(ending)));
}

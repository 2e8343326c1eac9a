using Helpline.Facilities.Register;

namespace Helpline.Facilities.Search;

/// <summary>Phones and tax numbers, found exactly in every form in which they are typed. One digit off is another number.</summary>
internal sealed class NumberIndex
{
    private const int FewestOfPhone = 6;
    private const int LocalDigits = 7;
    private const int ShortDigits = 5;
    private const int FewestOfFull = 9;

    private readonly Dictionary<string, List<int>> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _ends = new(StringComparer.Ordinal);

    public void Add(int row, Facility facility)
    {
        if (facility.TaxNumber is { } tax)
        {
            Add(_whole, "t" + tax, row);
        }

        foreach (var digits in facility.Phones.Select(phone => Digits(phone.Number)).Distinct())
        {
            Add(_whole, "p" + digits, row);
            foreach (var length in Enumerable.Range(FewestOfPhone, LocalDigits - FewestOfPhone + 1).Where(length => length < digits.Length))
            {
                Add(_ends, digits[^length..], row);
            }
        }
    }

    /// <summary>
    /// Rows with the numbers that were typed, and what was typed beside them; null beside a full number that none of these rows has:
    /// whoever has that number is somebody else, whatever name stands there too.
    /// </summary>
    public (IReadOnlyList<int> Rows, string? Beside) Find(string typed)
    {
        var runs = Runs(typed);
        var full = runs.Select(Digits).Where(IsFull).Select(Whole).ToList();
        if (full.Count > 0)
        {
            return ([.. full.Aggregate((one, other) => [.. one.Intersect(other)])], null);
        }

        var run = runs.MaxBy(one => Digits(one).Length) ?? "";
        var digits = Digits(run);
        var isAlone = typed.Count(char.IsLetterOrDigit) == digits.Length;
        return digits.Length >= FewestOfPhone ? (Whole(digits), typed.Replace(run, " ", StringComparison.Ordinal))
            : isAlone && digits.Length is > 2 and <= ShortDigits ? (_whole.GetValueOrDefault("p" + digits) ?? [], typed)
            : ([], typed);
    }

    private IReadOnlyList<int> Whole(string digits) =>
        _whole.GetValueOrDefault("t" + digits)
        ?? Phones(digits).Select(phone => _whole.GetValueOrDefault("p" + phone)).FirstOrDefault(rows => rows is not null)
        ?? (digits.Length is FewestOfPhone or LocalDigits ? _ends.GetValueOrDefault(digits) : null)
        ?? [];

    /// <summary>The full numbers that these digits may stand for, in either country.</summary>
    private static IEnumerable<string> Phones(string digits)
    {
        var own = digits.StartsWith("00", StringComparison.Ordinal) && digits.Length > 11 ? digits[2..] : digits.StartsWith("810", StringComparison.Ordinal) && digits.Length > 12 ? digits[3..] : digits;
        yield return own;
        if (own.Length == 11 && own[0] == '8')
        {
            yield return "7" + own[1..];
        }

        if (own.Length == 10)
        {
            yield return own[0] == '0' ? "996" + own[1..] : "7" + own;
            yield return "7" + own;
        }

        if (own.Length == 9)
        {
            yield return "996" + own;
        }
    }

    /// <summary>A phone as it is dialled in the country or its town, or a tax number; not a day, a house or a postal code.</summary>
    private static bool IsFull(string digits) => digits.Length is LocalDigits or >= FewestOfFull;

    /// <summary>The runs of digits, with the signs that people put between them.</summary>
    private static List<string> Runs(string typed)
    {
        var runs = new List<string>();
        for (var at = 0; at < typed.Length; at++)
        {
            var end = at;
            while (end < typed.Length && (char.IsAsciiDigit(typed[end]) || " +-()./–—\u00a0".Contains(typed[end], StringComparison.Ordinal)))
            {
                end++;
            }

            if (typed[at..end].Any(char.IsAsciiDigit))
            {
                runs.Add(typed[at..end]);
            }

            at = end;
        }

        return runs;
    }

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);

    private static void Add(Dictionary<string, List<int>> index, string key, int row)
    {
        if (!index.TryGetValue(key, out var rows))
        {
            index[key] = rows = [];
        }

        if (!rows.Contains(row))
        {
            rows.Add(row);
        }
    }
}

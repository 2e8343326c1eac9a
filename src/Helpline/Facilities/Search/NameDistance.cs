namespace Helpline.Facilities.Search;

/// <summary>
/// How far two folded words are apart, in slips of the finger: a whole wrong letter costs 1, what the ear or the neighbouring alphabet
/// confuses costs half. Never more than the bound is worked out.
/// </summary>
internal static class NameDistance
{
    /// <summary>What is returned for everything beyond the bound.</summary>
    public const double Beyond = 99;

    private const int Longest = 48;
    private const double Vowel = 0.5;
    private const double Alike = 0.5;
    private const double LostVowel = 0.7;
    private const double Swapped = 0.8;

    // Of every two letters from а to я, worked out once: this is the innermost loop of the whole search.
    private const char First = 'а';
    private const int Letters = 32;
    private static readonly double[] Table = WrongTable();

    public static bool IsVowel(char letter) => letter is 'а' or 'е' or 'и' or 'о' or 'у';

    public static double Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, double bound)
    {
        if (one.SequenceEqual(other))
        {
            return 0;
        }

        if (one.Length > Longest || other.Length > Longest || Math.Abs(one.Length - other.Length) * LostVowel > bound)
        {
            return Beyond;
        }

        Span<double> before = stackalloc double[Longest + 1];
        Span<double> last = stackalloc double[Longest + 1];
        Span<double> now = stackalloc double[Longest + 1];
        last[0] = 0;
        for (var at = 1; at <= other.Length; at++)
        {
            last[at] = last[at - 1] + Lost(other[at - 1]);
        }

        // Farther from the diagonal than the bound pays for, nothing counts.
        var band = (int)(bound / LostVowel) + 1;
        for (var row = 1; row <= one.Length; row++)
        {
            now[..(other.Length + 1)].Fill(Beyond);
            if (Row(one, other, row, band, before, last, now) > bound)
            {
                return Beyond;
            }

            var spare = before;
            before = last;
            last = now;
            now = spare;
        }

        return last[other.Length] <= bound ? last[other.Length] : Beyond;
    }

    private static double Row(
        ReadOnlySpan<char> one, ReadOnlySpan<char> other, int row, int band, ReadOnlySpan<double> before, ReadOnlySpan<double> last, Span<double> now)
    {
        now[0] = last[0] + Lost(one[row - 1]);
        var least = now[0];
        for (var at = Math.Max(1, row - band); at <= Math.Min(other.Length, row + band); at++)
        {
            var cost = Math.Min(
                last[at - 1] + Wrong(one[row - 1], other[at - 1]),
                Math.Min(last[at] + Lost(one[row - 1]), now[at - 1] + Lost(other[at - 1])));
            if (row > 1 && at > 1 && one[row - 1] == other[at - 2] && one[row - 2] == other[at - 1])
            {
                cost = Math.Min(cost, before[at - 2] + Swapped);
            }

            now[at] = cost;
            least = Math.Min(least, cost);
        }

        return least;
    }

    private static double Lost(char letter) => IsVowel(letter) ? LostVowel : char.IsDigit(letter) ? Beyond : 1;

    private static double Wrong(char one, char other) =>
        one == other ? 0
        : one - First is >= 0 and < Letters && other - First is >= 0 and < Letters ? Table[((one - First) * Letters) + other - First]
        : char.IsDigit(one) || char.IsDigit(other) ? Beyond : 1;

    private static double[] WrongTable()
    {
        var table = new double[Letters * Letters];
        for (var one = 0; one < Letters; one++)
        {
            for (var other = 0; other < Letters; other++)
            {
                table[(one * Letters) + other] = IsVowel((char)(First + one)) && IsVowel((char)(First + other)) ? Vowel : 1;
            }
        }

        foreach (var pair in new[] { "гк", "кх", "гх", "дт", "бп", "зс", "жш", "шч", "жз", "вф", "ву", "мн" })
        {
            table[((pair[0] - First) * Letters) + pair[1] - First] = Alike;
            table[((pair[1] - First) * Letters) + pair[0] - First] = Alike;
        }

        return table;
    }
}

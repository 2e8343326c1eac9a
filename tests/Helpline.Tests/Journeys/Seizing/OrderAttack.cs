namespace Helpline.Tests.Journeys.Seizing;

/// <summary>
/// Tries to pair two tables row by row by putting each in order by every signal it has. Is given more than a thief would have:
/// which rows have a partner at all.
/// </summary>
internal sealed class OrderAttack
{
    private const int FewestPairs = 15;

    /// <summary>Chance of a false alarm of the whole attack, over all that it tries.</summary>
    private const double FalseAlarm = 1e-6;

    private readonly List<(string Names, double[] Left, double[] Right)> tries = [];

    /// <param name="pairs">The true pairs, as the signals of either side.</param>
    internal OrderAttack(IReadOnlyList<(IReadOnlyDictionary<string, double> Left, IReadOnlyDictionary<string, double> Right)> pairs)
    {
        foreach (var left in pairs.SelectMany(pair => pair.Left.Keys).Distinct())
        {
            foreach (var right in pairs.SelectMany(pair => pair.Right.Keys).Distinct())
            {
                var both = pairs.Where(pair => pair.Left.ContainsKey(left) && pair.Right.ContainsKey(right)).ToList();
                Add($"{left} / {right}", [.. both.Select(pair => pair.Left[left])], [.. both.Select(pair => pair.Right[right])]);
            }
        }
    }

    internal int Tries => tries.Count;

    /// <summary>Most pairs that one try got right, and by which signals.</summary>
    internal (int Right, string By) BestGuess => tries.Select(t => (Right: Guessed(t.Left, t.Right), t.Names)).DefaultIfEmpty().MaxBy(t => t.Item1);

    /// <summary>What does better than chance: a try with more right pairs, or a closer order, than chance would give once in a million attacks.</summary>
    internal IReadOnlyList<string> Successes =>
        [.. tries.SelectMany(t => Judge(t.Names, t.Left, t.Right))];

    private void Add(string names, double[] left, double[] right)
    {
        if (left.Length >= FewestPairs && left.Distinct().Count() > 1 && right.Distinct().Count() > 1)
        {
            tries.Add((names, left, right));
        }
    }

    private IEnumerable<string> Judge(string names, double[] left, double[] right)
    {
        var guessed = Guessed(left, right);
        if (Chance.OfMatches(guessed) * tries.Count * 2 < FalseAlarm)
        {
            yield return $"{guessed} of {left.Length} paired by {names}";
        }

        var order = Math.Abs(Chance.Correlation(Ranks(left), Ranks(right)));
        if (Chance.OfCorrelation(order, left.Length) * tries.Count * 2 < FalseAlarm)
        {
            yield return $"the same order ({order:F2} over {left.Length}) by {names}";
        }
    }

    /// <summary>Pairs the n-th with the n-th, and the n-th with the n-th from the end.</summary>
    private static int Guessed(double[] left, double[] right)
    {
        var byLeft = Enumerable.Range(0, left.Length).OrderBy(i => left[i]).ToArray();
        var byRight = Enumerable.Range(0, right.Length).OrderBy(i => right[i]).ToArray();
        var forward = byLeft.Zip(byRight).Count(pair => pair.First == pair.Second);
        var backward = byLeft.Zip(byRight.Reverse()).Count(pair => pair.First == pair.Second);
        return left.Distinct().Count() < left.Length / 2 || right.Distinct().Count() < right.Length / 2 ? 0 : Math.Max(forward, backward);
    }

    /// <summary>Equal values share the middle of their places.</summary>
    private static double[] Ranks(double[] values)
    {
        var sorted = values.Order().ToList();
        return [.. values.Select(value => (sorted.IndexOf(value) + sorted.LastIndexOf(value)) / 2.0)];
    }
}

namespace Helpline.Tests.Journeys.Seizing;

/// <summary>How likely it is that mere chance does as well.</summary>
internal static class Chance
{
    /// <summary>
    /// At least so many right in a random pairing: their number is Poisson with mean 1, to within rounding for twenty rows or more.
    /// </summary>
    internal static double OfMatches(int right)
    {
        var term = Math.Exp(-1);
        var tail = 0.0;
        for (var k = 0; k < right + 40; k++)
        {
            tail += k >= right ? term : 0;
            term /= k + 1;
        }

        return tail;
    }

    /// <summary>
    /// A correlation of ranks at least so far from zero, either way (normal approximation, Mills' bound), which in the tails says
    /// too much rather than too little.
    /// </summary>
    internal static double OfCorrelation(double correlation, int count)
    {
        var z = Math.Abs(correlation) * Math.Sqrt(count - 1);
        return z < 1 ? 1 : Math.Min(1, 2 * Math.Exp(-z * z / 2) / (z * Math.Sqrt(2 * Math.PI)));
    }

    internal static double Correlation(double[] left, double[] right)
    {
        var (meanLeft, meanRight) = (left.Average(), right.Average());
        var together = left.Zip(right, (a, b) => (a - meanLeft) * (b - meanRight)).Sum();
        return together / Math.Sqrt(left.Sum(a => (a - meanLeft) * (a - meanLeft)) * right.Sum(b => (b - meanRight) * (b - meanRight)));
    }
}

namespace Helpline.Evidence;

/// <summary>How far the scans have come. Each brings something that was not there before, so that none can be a mere load of bytes.</summary>
internal sealed class JpegProgress(JpegFrame frame)
{
    private const int Coefficients = 64;
    private const int Untouched = -1;
    private readonly int[] _reached = [.. Enumerable.Repeat(Untouched, frame.Components.Count * Coefficients)];
    private int _scans;

    /// <summary>Whether every colour has at least its coarse picture.</summary>
    public bool IsWhole => Enumerable.Range(0, frame.Components.Count).All(place => _reached[place * Coefficients] != Untouched);

    /// <returns>False: too many scans, one that repeats what is there, or one that refines what is not.</returns>
    public bool Take(JpegScan scan)
    {
        foreach (var (place, _, _) in scan.Colours)
        {
            var touched = _reached.AsSpan(place * Coefficients, Coefficients);
            if (scan.First > 0 && touched[0] == Untouched)
            {
                return false;
            }

            var pass = touched[scan.First..(scan.Last + 1)];
            if (pass.ContainsAnyExcept(scan.High == 0 ? Untouched : scan.High))
            {
                return false;
            }

            pass.Fill(scan.Low);
        }

        return ++_scans <= PhotoLimits.MostScans;
    }
}

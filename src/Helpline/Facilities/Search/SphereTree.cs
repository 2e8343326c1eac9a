namespace Helpline.Facilities.Search;

/// <summary>Points on the globe in a balanced tree; finds the nearest that pass a filter, exactly.</summary>
internal sealed class SphereTree
{
    private const double EarthRadius = 6371.0088;
    private const int Axes = 3;

    private readonly int[] _rows;
    private readonly double[] _points;

    /// <summary>Of row n at n: degrees.</summary>
    public SphereTree(IReadOnlyList<(int Row, double Latitude, double Longitude)> places)
    {
        var unit = places.Select(place => Unit(place.Latitude, place.Longitude)).ToArray();
        var order = Enumerable.Range(0, places.Count).ToArray();
        Halve(order, unit, 0);
        _rows = [.. order.Select(at => places[at].Row)];
        _points = [.. order.SelectMany(at => unit[at])];
    }

    /// <summary>At most so many rows that pass, nearest first, with kilometres along the great circle.</summary>
    public IReadOnlyList<(int Row, double Kilometres)> Nearest(double latitude, double longitude, int most, double mostKilometres, Func<int, bool> passes)
    {
        var search = new Descent(Unit(latitude, longitude), most, Chord(mostKilometres), passes);
        Visit(search, 0, _rows.Length, 0);
        return [.. search.Best.Select(found => (found.Row, Arc(found.Square)))];
    }

    private void Visit(Descent search, int from, int to, int axis)
    {
        if (from >= to)
        {
            return;
        }

        var middle = from + ((to - from) / 2);
        search.Offer(_rows[middle], _points.AsSpan(middle * Axes, Axes));
        var gap = search.From[axis] - _points[(middle * Axes) + axis];
        var next = (axis + 1) % Axes;
        var (near, far) = gap < 0 ? ((from, middle), (middle + 1, to)) : ((middle + 1, to), (from, middle));
        Visit(search, near.Item1, near.Item2, next);
        if (gap * gap <= search.Reach)
        {
            Visit(search, far.Item1, far.Item2, next);
        }
    }

    private static void Halve(Span<int> order, double[][] unit, int axis)
    {
        if (order.Length < 2)
        {
            return;
        }

        order.Sort((one, other) => unit[one][axis] != unit[other][axis] ? unit[one][axis].CompareTo(unit[other][axis]) : one.CompareTo(other));
        var middle = order.Length / 2;
        Halve(order[..middle], unit, (axis + 1) % Axes);
        Halve(order[(middle + 1)..], unit, (axis + 1) % Axes);
    }

    private static double[] Unit(double latitude, double longitude)
    {
        var (north, east) = (latitude * Math.PI / 180, longitude * Math.PI / 180);
        return [Math.Cos(north) * Math.Cos(east), Math.Cos(north) * Math.Sin(east), Math.Sin(north)];
    }

    private static double Arc(double square) => 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(square) / 2));

    private static double Chord(double kilometres)
    {
        var half = Math.Min(kilometres / (2 * EarthRadius), Math.PI / 2);
        return 4 * Math.Sin(half) * Math.Sin(half);
    }

    /// <summary>One search on its way down.</summary>
    private sealed class Descent(double[] from, int most, double reach, Func<int, bool> passes)
    {
        public double[] From { get; } = from;

        public List<(int Row, double Square)> Best { get; } = new(most + 1);

        /// <summary>Square of the straight line through the globe beyond which nothing counts.</summary>
        public double Reach { get; private set; } = reach;

        public void Offer(int row, ReadOnlySpan<double> point)
        {
            var (x, y, z) = (point[0] - From[0], point[1] - From[1], point[2] - From[2]);
            var square = (x * x) + (y * y) + (z * z);
            if (square > Reach || !passes(row))
            {
                return;
            }

            var at = Best.FindIndex(found => found.Square > square || (found.Square == square && found.Row > row));
            Best.Insert(at < 0 ? Best.Count : at, (row, square));
            if (Best.Count > most)
            {
                Best.RemoveAt(most);
            }

            if (Best.Count == most)
            {
                Reach = Math.Min(Reach, Best[^1].Square);
            }
        }
    }
}

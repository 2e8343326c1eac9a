using Helpline.Facilities.Places;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Search;

/// <summary>
/// The register in memory, ready to be searched; immutable. Holds only what may be named to people, and asks again on the way out,
/// since days pass. Keeps nothing of what it is asked.
/// </summary>
internal sealed class FacilityIndex
{
    private const int MostMatches = 5;
    private const int MostTyped = 400;
    private readonly IReadOnlyList<Facility> _facilities;
    private readonly ShownToday _shown;
    private readonly NumberIndex _numbers = new();
    private readonly NameIndex _names;
    private readonly SphereTree _tree;
    private readonly bool[] _rough;

    private FacilityIndex(IReadOnlyList<Facility> facilities, SettlementTable settlements, ShownToday shown)
    {
        _facilities = facilities;
        _shown = shown;
        var places = facilities.Select(facility => facility.Settlement is { } id ? settlements.Find(id) : null).ToList();
        _names = new(places, settlements.Names);
        _rough = new bool[facilities.Count];
        var points = new List<(int Row, double Latitude, double Longitude)>();
        for (var row = 0; row < facilities.Count; row++)
        {
            _numbers.Add(row, facilities[row]);
            _names.Add(row, facilities[row]);
            var seat = facilities[row].Region is { } region ? settlements.Seat(region) : null;
            _rough[row] = facilities[row].Point is null && places[row] is null;
            if (shown.MayBeOffered(facilities[row]) && Where(facilities[row], places[row] ?? seat) is { } point)
            {
                points.Add((row, point.Latitude, point.Longitude));
            }
        }

        _tree = new(points);
    }

    public int Count => _facilities.Count;

    public static FacilityIndex Build(IReadOnlyList<Facility> facilities, SettlementTable settlements, ShownToday shown) =>
        new([.. facilities.Where(shown.MayBeNamed)], settlements, shown);

    /// <summary>By its id, while it may be named.</summary>
    public Facility? Find(string id) => _facilities.FirstOrDefault(facility => facility.Id == id) is { } found && _shown.MayBeNamed(found) ? found : null;

    /// <summary>Name, words on the sign, phone, BIN or INN, address, as typed. A full number that is nobody's is never answered by the name beside it.</summary>
    public MatchAnswer Match(string typed)
    {
        var (rows, rest) = _numbers.Find(typed.Length > MostTyped ? typed[..MostTyped] : typed);
        var found = (rows.Count > 0 || rest is null ? rows : _names.Find(rest))
            .Select(row => _facilities[row]).Where(_shown.MayBeNamed).Take(MostMatches).ToList();
        return found.Count switch
        {
            0 => new MatchAnswer.None(),
            1 => new MatchAnswer.One(found[0]),
            _ => new MatchAnswer.Several(found),
        };
    }

    /// <summary>The nearest that may be offered and have what is wanted, nearest first; exact. A place that is none (NaN, beyond the poles) has nothing near.</summary>
    public IReadOnlyList<Near> Nearest(double latitude, double longitude, Wanted wanted, int most = 3) =>
        !IsPlace(latitude, longitude) || most < 1 ? [] :
        [
            .. _tree.Nearest(latitude, longitude, most, wanted.MostKilometres, row => Fitting.Fits(_facilities[row], wanted) && _shown.MayBeOffered(_facilities[row]))
                .Select(found => new Near(_facilities[found.Row], found.Kilometres, _rough[found.Row])),
        ];

    /// <summary>All that may be offered and have what is wanted, wherever they are.</summary>
    public IEnumerable<Facility> Offerable(Wanted wanted) =>
        _facilities.Where(facility => Fitting.Fits(facility, wanted) && _shown.MayBeOffered(facility));

    public static bool IsPlace(double latitude, double longitude) => Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180;

    private static (double Latitude, double Longitude)? Where(Facility facility, Settlement? place) =>
        facility.Point is { } point && IsPlace(point.Latitude, point.Longitude) ? (point.Latitude, point.Longitude)
        : place is not null ? (place.Latitude, place.Longitude)
        : null;
}

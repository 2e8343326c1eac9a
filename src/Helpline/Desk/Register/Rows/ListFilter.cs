using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Facilities.Register.Expiry;

namespace Helpline.Desk.Register.Rows;

/// <summary>Which rows of the register an operator asked for. Of what the public asks it knows nothing.</summary>
internal sealed record ListFilter(string Region, string Show, string Typed)
{
    /// <summary>All; what falls back within thirty days; not put on show; put on show but not shown.</summary>
    public static readonly IReadOnlyList<string> Shows = ["", "expiring", "unpublished", "hidden"];

    public static ListFilter Of(Visit visit) => new(
        visit.Asked("region"),
        Shows.Contains(visit.Asked("show")) ? visit.Asked("show") : "",
        visit.Asked("q"));

    public bool Takes(Facility facility, Almanac almanac) =>
        (Region.Length == 0 || facility.Region == Region || (Region == facility.Country && facility.Region is null))
        && TakesShow(facility, almanac)
        && (Typed.Length == 0 || Forms(facility).Any(form => Fold(form).Contains(Fold(Typed), StringComparison.Ordinal)));

    private bool TakesShow(Facility facility, Almanac almanac) => Show switch
    {
        "expiring" => almanac.IsExpiring(facility),
        "unpublished" => !facility.Published,
        "hidden" => facility.Published && !almanac.Shown(facility).Offered,
        _ => true,
    };

    public static bool IsSoon(Ends ends, DateOnly today) => ends.On.DayNumber - today.DayNumber < ExpiringList.Ahead;

    private static IEnumerable<string> Forms(Facility facility) =>
        [.. facility.Name.All(), .. facility.AlsoNamed, facility.Id, facility.City ?? "", facility.TaxNumber ?? "", .. facility.Phones.Select(phone => phone.Number)];

    private static string Fold(string text) => text.ToLowerInvariant().Replace('ё', 'е').Replace(" ", "", StringComparison.Ordinal);
}

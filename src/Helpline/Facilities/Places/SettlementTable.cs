using System.Globalization;

namespace Helpline.Facilities.Places;

/// <summary>The towns and villages of the five countries, from the seed tables beside the assembly. Read-only; the same for everybody.</summary>
internal sealed class SettlementTable
{
    private static readonly string[] Columns = ["id", "country", "iso3166_2", "name", "ascii_name", "aliases", "lat", "lon", "population"];
    private readonly Dictionary<string, Settlement> _byId;
    private readonly Dictionary<string, string> _seats;

    private SettlementTable(IReadOnlyList<Settlement> settlements, Dictionary<string, string> seats)
    {
        Settlements = settlements;
        _byId = settlements.ToDictionary(settlement => settlement.Id, StringComparer.Ordinal);
        _seats = seats;
        Names = new PlaceNames(settlements);
    }

    /// <summary>In the order of the seed table.</summary>
    public IReadOnlyList<Settlement> Settlements { get; }

    /// <summary>All names, ready to be compared with what is typed.</summary>
    public PlaceNames Names { get; }

    public static SettlementTable Read() => Read(SeedRows.Folder);

    public static SettlementTable Read(string folder)
    {
        var others = SeedRows.Read(folder, "other-names.csv", "settlement_id", "name").ToLookup(row => row["settlement_id"], row => row["name"]);
        return new(
            [.. SeedRows.Read(folder, "settlements.csv", Columns).Select(row => Of(row, others[row["id"]]))],
            SeedRows.Read(folder, "regions.csv", "iso3166_2", "point_settlement_id")
                .ToDictionary(row => row["iso3166_2"], row => row["point_settlement_id"], StringComparer.Ordinal));
    }

    public Settlement? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The town that stands for a region: its seat, also where that lies in another unit. Null: there is no such region.</summary>
    public Settlement? Seat(string region) => _seats.TryGetValue(region, out var id) ? Find(id) : null;

    private static Settlement Of(Dictionary<string, string> row, IEnumerable<string> others) => new(
        row["id"],
        row["country"],
        row["iso3166_2"],
        row["name"],
        [.. SeedRows.Several(row["aliases"]).Append(row["ascii_name"]).Concat(others).Where(form => form != row["name"]).Distinct()],
        double.Parse(row["lat"], CultureInfo.InvariantCulture),
        double.Parse(row["lon"], CultureInfo.InvariantCulture),
        row["population"].Length == 0 ? 0 : int.Parse(row["population"], CultureInfo.InvariantCulture));
}

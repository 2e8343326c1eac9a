using System.Globalization;
using Helpline.Facilities.Register.Starting;

namespace Helpline.Facilities.Exchange.Csv;

/// <summary>
/// A table in the form of the seed's. It has no place for the evidence of a check, so that a licence in it is refused, and what
/// the register knows of checks and licences stays.
/// </summary>
internal static class SeedForm
{
    private const string Added = "free_for";
    private static readonly string[] Licence = ["licence_no", "licence_checked"];

    private static readonly string[] Types = ["narcology", "psychiatry", "rehabilitation"];

    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["ownership"] = ["", "state"],
        ["status"] = ["open", "planned", "unconfirmed", "closed"],
        ["publishable"] = ["no", "after_check", "yes"],
        ["coord_source"] = ["", "settlement_centre", "building"],
    };

    /// <summary>The older form has no column of who is served free.</summary>
    public static bool Is(IReadOnlyList<string> header) =>
        header.Append(Added).ToHashSet(StringComparer.Ordinal).SetEquals([.. SeedPlaces.Columns, .. Licence, Added]);

    public static FacilitySheet Read(CsvTable table)
    {
        var (rows, faults) = (new List<FacilityRow>(), new List<ExchangeFault>(table.Faults));
        foreach (var (at, cells) in table.Rows)
        {
            var row = table.Header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            row.TryAdd(Added, "");
            var found = Faults(row).Select(fault => new ExchangeFault(at, fault.Column, fault.Why)).ToList();
            faults.AddRange(found);
            if (found.Count == 0)
            {
                rows.Add(new(at, SeedPlaces.Of(row), IsWhole: false));
            }
        }

        return new(rows, faults, []);
    }

    private static IEnumerable<(string Column, string Why)> Faults(Dictionary<string, string> row) =>
    [
        .. Words.Where(pair => !pair.Value.Contains(row[pair.Key])).Select(pair => (pair.Key, $"{ExchangeFault.Quote(row[pair.Key])} is none of {string.Join(", ", pair.Value.Where(word => word.Length > 0))}")),
        .. Licence.Where(column => row[column].Length > 0).Select(column => (column, "a licence needs the day, the person and the evidence of its check: use the full form")),
        .. new[] { "lat", "lon" }.Where(column => !IsDegrees(row[column])).Select(column => (column, "must be degrees as 43.25249")),
        .. row["lat"].Length > 0 != row["lon"].Length > 0 ? new[] { ("lon", "a point needs both lat and lon") } : [],
        .. row["lat"].Length > 0 && row["coord_source"].Length == 0 ? new[] { ("coord_source", "must say whether the point is the building or settlement_centre") } : [],
        .. row["type"].Split('|').Except(Types).Select(type => ("type", $"{ExchangeFault.Quote(type)} is none of {string.Join(", ", Types)}")),
        .. row["phones"].Split('|').Length != row["phone_roles"].Split('|').Length ? new[] { ("phone_roles", "there must be one role for each phone") } : [],
        .. SeedHours.Impossible(row["hours"]).Select(span => ("hours", $"{ExchangeFault.Quote(span)} must be hours from 00:00 to 23:59 on days from Mon to Sun")),
    ];

    private static bool IsDegrees(string cell) =>
        cell.Length == 0 || double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}

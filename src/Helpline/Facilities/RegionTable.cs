namespace Helpline.Facilities;

/// <summary>The regions that the dialogs offer, from the seed tables beside the assembly. Read-only; the same for everybody.</summary>
internal sealed class RegionTable
{
    private static readonly string[] Served = ["KZ", "KG"];
    private static readonly string[] Columns = ["iso3166_2", "country", "name_en", "name_ru", "name_local", "local_lang", "aliases"];
    private static readonly string[] Languages = ["kk", "ru", "ky", "en"];

    private RegionTable(IReadOnlyList<Region> regions) => Regions = regions;

    /// <summary>In the order of the seed table.</summary>
    public IReadOnlyList<Region> Regions { get; }

    public static RegionTable Read() => Read(SeedRows.Folder);

    public static RegionTable Read(string folder)
    {
        var seats = SeedRows.Read(folder, "seats.csv", "iso3166_2", "name", "aliases").ToDictionary(row => row["iso3166_2"], SeatNames);
        var neighbours = SeedRows.Read(folder, "neighbour-names.csv", "iso3166_2", "lang", "name")
            .ToDictionary(row => (row["iso3166_2"], row["lang"]), row => row["name"]);
        var regions = SeedRows.Read(folder, "regions.csv", Columns)
            .Where(row => Served.Contains(row["country"]))
            .Select(row => ToRegion(row, seats.GetValueOrDefault(row["iso3166_2"], []), neighbours))
            .ToList();
        return new RegionTable(regions);
    }

    private static Region ToRegion(
        Dictionary<string, string> row,
        IReadOnlyList<string> seat,
        Dictionary<(string Code, string Language), string> neighbours)
    {
        var code = row["iso3166_2"];
        var names = Languages.ToDictionary(
            language => language,
            language => language == row["local_lang"] ? row["name_local"]
                : language is "ru" or "en" ? row["name_" + language]
                : neighbours[(code, language)]);
        var typed = names.Values.Concat(SeedRows.Several(row["aliases"])).Concat(seat).Distinct().ToList();
        return new Region(code, row["country"], names, typed);
    }

    private static IReadOnlyList<string> SeatNames(Dictionary<string, string> row) => [row["name"], .. SeedRows.Several(row["aliases"])];
}

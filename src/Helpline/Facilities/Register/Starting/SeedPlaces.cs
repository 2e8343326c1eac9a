using System.Globalization;

namespace Helpline.Facilities.Register.Starting;

/// <summary>
/// The seed table of institutions as rows of the register. Every one is unpublished and unchecked: the table is a list of whom an
/// operator calls. What cannot be taken as a fact goes into the operator's note in the source's own words.
/// </summary>
internal static class SeedPlaces
{
    /// <summary>What is read; the table also has two columns of licences, always empty.</summary>
    public static readonly string[] Columns =
    [
        "id", "country", "iso3166_2", "city", "settlement_id", "name_ru", "name_local", "name_en", "type", "ownership", "services", "audience", "free_care",
        "anonymous", "address_ru", "lat", "lon", "coord_source", "phones", "phone_roles", "hours", "website", "bin", "status", "verification", "publishable",
        "source", "source_date", "note", "free_for",
    ];

    private static readonly Dictionary<string, CareKind> Care = new(StringComparer.Ordinal)
    {
        ["detox"] = CareKind.Detox,
        ["inpatient"] = CareKind.InPatient,
        ["outpatient"] = CareKind.OutPatient,
        ["rehabilitation"] = CareKind.Rehabilitation,
        ["medical_social_rehabilitation"] = CareKind.Rehabilitation,
        ["emergency_admission"] = CareKind.EmergencyAdmission,
        ["women_ward"] = CareKind.WomensWard,
        ["drug_test"] = CareKind.DrugTest,
        ["children"] = CareKind.Minors,
        ["children_clinic"] = CareKind.Minors,
    };

    public static IReadOnlyList<Facility> Read() => [.. SeedRows.Read(SeedRows.Folder, "facilities.csv", Columns).Select(Of)];

    /// <param name="row">Every column with its cell; the point is a number or empty.</param>
    public static Facility Of(Dictionary<string, string> row) => new()
    {
        Id = row["id"],
        Country = row["country"],
        Region = Given(row["iso3166_2"]),
        Settlement = Given(row["settlement_id"]),
        City = Given(row["city"]),
        Name = new(
            Kk: row["country"] == "KZ" ? Given(row["name_local"]) : null,
            Ru: Given(row["name_ru"]),
            Ky: row["country"] == "KG" ? Given(row["name_local"]) : null,
            En: Given(row["name_en"])),
        TaxNumber = Given(row["bin"]),
        Ownership = row["ownership"] == "state" ? Ownership.State : Ownership.Unknown,
        Specialities = [.. SeedRows.Several(row["type"]).Select(type => type == "psychiatry" ? Speciality.Psychiatry : Speciality.Narcology)],
        Care = CareOf(row["services"]),
        Phones = SeedPhones.Of(SeedRows.Several(row["phones"]), SeedRows.Several(row["phone_roles"])),
        Hours = SeedHours.Of(row["hours"]),
        Address = new(Ru: Given(row["address_ru"])),
        Website = Given(row["website"]),
        Point = PointOf(row),
        FreeCare = new(En: Given(row["free_care"])),
        FreeFor = SeedRows.Several(row["free_for"]),
        Status = row["status"] switch
        {
            "open" => FacilityStatus.Open,
            "planned" => FacilityStatus.Planned,
            "closed" => FacilityStatus.Closed,
            _ => FacilityStatus.Unconfirmed,
        },
        Publishable = row["publishable"] switch { "yes" => Publishable.Yes, "after_check" => Publishable.AfterCheck, _ => Publishable.No },
        Published = false,
        Origin = new(row["source"], row["source_date"]),
        Note = NoteOf(row),
    };

    /// <summary>A remark in brackets says that the list is not to be taken at its word (it is of an older institution).</summary>
    private static CareKind[] CareOf(string services) => services.Contains('(', StringComparison.Ordinal)
        ? []
        : [.. SeedRows.Several(services).Where(Care.ContainsKey).Select(service => Care[service]).Distinct()];

    private static Point? PointOf(Dictionary<string, string> row) => row["lat"].Length == 0
        ? null
        : new(
            double.Parse(row["lat"], CultureInfo.InvariantCulture),
            double.Parse(row["lon"], CultureInfo.InvariantCulture),
            Building: row["coord_source"] != "settlement_centre");

    private static string? NoteOf(Dictionary<string, string> row) => Given(string.Join(
        "; ",
        new[] { row["note"] }
            .Concat(new[] { "services", "audience", "anonymous", "phone_roles", "hours", "verification" }.Select(column => row[column].Length == 0 ? "" : $"{column}: {row[column]}"))
            .Where(part => part.Length > 0)));

    private static string? Given(string cell) => cell.Length == 0 ? null : cell;
}

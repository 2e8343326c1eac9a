using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Helpline.Facilities.Register;

/// <summary>A facility as JSON: the body of a version. Equal facilities give equal texts, whatever order their origins came in.</summary>
internal static class FacilityJson
{
    private static readonly FacilityShapes Shapes = new(new JsonSerializerOptions(FacilityShapes.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public static string Write(Facility facility) => JsonSerializer.Serialize(
        facility with { Origins = new SortedDictionary<string, Origin>(facility.Origins.ToDictionary(), StringComparer.Ordinal) },
        Shapes.Facility);

    /// <summary>What a version of the program with fewer properties wrote reads as if they were left empty.</summary>
    public static Facility Read(string json) =>
        Filled(JsonSerializer.Deserialize(json, Shapes.Facility) ?? throw new InvalidDataException("A facility's body is null."));

    public static IReadOnlyList<Facility> ReadList(Stream json) =>
        [.. (JsonSerializer.Deserialize(json, Shapes.ListFacility) ?? []).Select(Filled)];

    /// <summary>The generated reader leaves null where a property is absent, whatever the type says.</summary>
    private static Facility Filled(Facility read) => read with
    {
        AlsoNamed = read.AlsoNamed ?? [],
        Specialities = read.Specialities ?? [],
        Care = read.Care ?? [],
        Phones = read.Phones ?? [],
        Hours = read.Hours ?? [],
        Address = read.Address ?? LocalText.None,
        FreeCare = read.FreeCare ?? LocalText.None,
        FreeFor = read.FreeFor ?? [],
        Cost = read.Cost ?? LocalText.None,
        Registration = read.Registration ?? LocalText.None,
        Admission = read.Admission ?? LocalText.None,
        Languages = read.Languages ?? [],
        Origins = read.Origins ?? new Dictionary<string, Origin>(),
        Licences = read.Licences ?? [],
        Checks = read.Checks ?? [],
    };
}

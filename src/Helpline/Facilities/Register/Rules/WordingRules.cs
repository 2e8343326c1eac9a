using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Helpline.Facilities.Register.Rules;

/// <summary>What is told of the care: texts, kinds, ages, beds, languages, and where it all comes from.</summary>
internal static partial class WordingRules
{
    private const int MostWords = 1000;
    private const int MostNote = 4000;
    private const int OldestAge = 120;
    private const int MostBeds = 5000;

    private static readonly FrozenSet<string> Fields = typeof(Facility).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToFrozenSet();

    public static void Check(Facility facility, FoundFaults found)
    {
        found.Text(facility.FreeCare, "freeCare", MostWords);
        found.Text(facility.Cost, "cost", MostWords);
        found.Text(facility.Registration, "registration", MostWords);
        found.Text(facility.Admission, "admission", MostWords);
        found.When(facility.Note?.Length > MostNote, "note", $"It is longer than {MostNote} characters.");
        CheckKinds(facility, found);
        CheckNumbers(facility, found);
        CheckOrigins(facility, found);
    }

    private static void CheckKinds(Facility facility, FoundFaults found)
    {
        found.Unknown(facility.Ownership, "ownership");
        found.Unknown(facility.Anonymous, "anonymous");
        found.Unknown(facility.Status, "status");
        found.Unknown(facility.Publishable, "publishable");
        found.When(facility is { Published: true, Publishable: Publishable.No }, "published", "The data's own rules forbid to show it (publishable: no).");
        found.Twice(facility.Care, "care");
        found.Twice(facility.Specialities, "specialities");
        foreach (var care in facility.Care)
        {
            found.Unknown(care, "care");
        }

        foreach (var speciality in facility.Specialities)
        {
            found.Unknown(speciality, "specialities");
        }
    }

    private static void CheckNumbers(Facility facility, FoundFaults found)
    {
        found.When(facility.Capacity is < 1 or > MostBeds, "capacity", $"Beds are 1 to {MostBeds}.");
        found.When(facility.MinimumAge is < 0 or > OldestAge, "minimumAge", $"An age is 0 to {OldestAge}.");
        found.When(facility.MaximumAge is < 0 or > OldestAge, "maximumAge", $"An age is 0 to {OldestAge}.");
        found.When(facility.MinimumAge > facility.MaximumAge, "maximumAge", "The oldest age is under the youngest.");
        found.Twice(facility.Languages, "languages");
        foreach (var (at, language) in facility.Languages.Index())
        {
            found.When(!Language().IsMatch(language), $"languages[{at + 1}]", "A language is a code like kk, ru, ky, en.");
        }
    }

    private static void CheckOrigins(Facility facility, FoundFaults found)
    {
        CheckOrigin(facility.Origin, "origin", found);
        foreach (var (field, origin) in facility.Origins)
        {
            found.When(!Fields.Contains(field), $"origins.{field}", "There is no such fact.");
            CheckOrigin(origin, $"origins.{field}", found);
        }
    }

    private static void CheckOrigin(Origin? origin, string field, FoundFaults found)
    {
        found.Needed(origin?.Source, $"{field}.source", MostWords);
        found.Needed(origin?.Date, $"{field}.date", MostWords);
    }

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex Language();
}

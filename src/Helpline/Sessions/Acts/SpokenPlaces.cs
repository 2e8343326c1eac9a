using Helpline.Dialogs.Model;
using Helpline.Facilities;

namespace Helpline.Sessions.Acts;

/// <summary>How regions and countries are called in each language. Names no town: people are shown the name they typed.</summary>
internal sealed class SpokenPlaces(RegionTable regions, DialogBook book, Vocabulary vocabulary)
{
    /// <summary>In full; null where the region is of a country that is not served.</summary>
    public string? Region(string? code, string language) =>
        regions.Regions.FirstOrDefault(region => region.Code == code)?.Names.GetValueOrDefault(language);

    /// <summary>Short enough for a button.</summary>
    public string? RegionButton(string code, string language) =>
        vocabulary.Lists.GetValueOrDefault("regions")?.Options.FirstOrDefault(option => option.Value == code)?.Label(language);

    public string Country(string code, string language) =>
        vocabulary.Lists.GetValueOrDefault("countries")?.Options.FirstOrDefault(option => option.Value == code)?.Label(language)
        ?? (book.Phrase(language, $"country.{code}") is { Length: > 0 } name ? name : code);
}

using Helpline.Dialogs.Model;
using Helpline.Facilities;

namespace Helpline.Sessions;

/// <summary>
/// The regions as options: labels without the word for "region" where that leaves them apart, short enough for a button;
/// every known form can be typed.
/// </summary>
internal static class RegionOptions
{
    private const int LongestLabel = 24;

    private static readonly string[] TypeWords = [" область", " облысы", " облусу", " Region"];

    /// <param name="countryIn">Name of the answer that holds the country.</param>
    /// <param name="grouping">What <c>lists/regions.yaml</c> says of groups; null: no groups.</param>
    public static OptionList Of(string name, string countryIn, RegionTable table, OptionList? grouping)
    {
        var groups = grouping?.Options.ToDictionary(option => option.Value) ?? [];
        var options = table.Regions.Select(region => Of(region, countryIn, table, groups.GetValueOrDefault(region.Code)));
        return new OptionList(name, [.. options]);
    }

    private static Option Of(Region region, string countryIn, RegionTable table, Option? grouped) => new(
        region.Code,
        region.Names.ToDictionary(name => name.Key, name => Label(region, name.Key, table)),
        grouped?.Group,
        grouped?.GroupLabels,
        new Dictionary<string, string> { [countryIn] = region.Country },
        region.AlsoTyped);

    private static string Label(Region region, string language, RegionTable table)
    {
        var full = region.Names[language];
        var brief = Brief(full);
        var alone = table.Regions.Count(other => other.Country == region.Country && Brief(other.Names[language]) == brief) == 1;
        return alone || full.Length > LongestLabel ? brief : full;
    }

    private static string Brief(string name) => TypeWords.Aggregate(
        name, (rest, word) => rest.EndsWith(word, StringComparison.Ordinal) ? rest[..^word.Length] : rest);
}

using System.Globalization;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Facilities.Places;
using Helpline.Help;

namespace Helpline.Sessions.Acts;

/// <summary>
/// Understands a typed town or a shared place. The typed name is shown as it was typed, with the region's name; nothing is
/// transliterated. A shared place is rounded to about a kilometre here, and the place itself is dropped.
/// </summary>
internal sealed class FindTown(TownSearch towns, SettlementTable settlements, SpokenPlaces names, HelpNumbers numbers, DialogBook book) : IAct
{
    public static readonly ActSignature Form = Signed.As(
        "find-town",
        ["one", "several", "abroad", "none"],
        ["care-where", CareAsk.Region, CareAsk.Country, CareAsk.Settlement, CareAsk.Near, "care-place", "care-abroad", "care-abroad-numbers", .. Options]);

    private const int MostOptions = 5;

    /// <summary>A point farther than this from every town is on no land that we know.</summary>
    private const double MostKilometres = 200;

    private static readonly string[] Served = ["KZ", "KG"];

    public ActSignature Signature => Form;

    private static string[] Options => [.. Enumerable.Range(1, MostOptions).Select(number => $"care-town-{number}")];

    public Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation)
    {
        var talk = session.Talk;
        var language = TalkLanguage.Of(talk);
        var outcome = CareAsk.PointOf(CareAsk.Answer(talk, "care-place")) is { } point
            ? Pointed(point, talk, language)
            : Typed((CareAsk.Answer(talk, "care-town") ?? "").Replace('\n', ' ').Trim(), talk, language);
        return Task.FromResult(new ActResult(outcome, session));
    }

    private ActOutcome Typed(string typed, TalkState talk, string language)
    {
        var country = CareAsk.Answer(talk, CareAsk.Country);
        switch (towns.Find(typed, country, null))
        {
            case TownAnswer.One { Region: { } region } one:
                return Here(one.Town.Country, country) ? Found(one.Town.Country, region, Echo(typed, region, language)) : Abroad(one.Town.Country, typed, language);
            case TownAnswer.One one:
                return Found(Option.Of([one.Town], null)[0], typed, country, language);
            case TownAnswer.Several several:
                return Picked(Option.Of(several.Towns, several.OrRegion), typed, talk, language);
            case TownAnswer.Abroad abroad:
                return Abroad(abroad.Town.Country, typed, language);
            default:
                return new ActOutcome("none", new Dictionary<string, string> { ["care-place"] = "" });
        }
    }

    private ActOutcome Picked(IReadOnlyList<Option> options, string typed, TalkState talk, string language)
    {
        var picked = int.TryParse(CareAsk.Answer(talk, "care-pick"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? options.ElementAtOrDefault(number - 1)
            : options.Count == 1 ? options[0] : null;
        return picked is not null
            ? Found(picked, typed, CareAsk.Answer(talk, CareAsk.Country), language)
            : new ActOutcome("several", Options.Index().ToDictionary(
                name => name.Item,
                name => options.ElementAtOrDefault(name.Index) is { } option
                    ? names.RegionButton(option.Region, language) ?? names.Country(option.Country, language)
                    : ""));
    }

    private ActOutcome Found(Option option, string typed, string? country, string language) => Here(option.Country, country)
        ? Found(option.Country, option.Region, Echo(typed, option.Region, language), option.Town ?? "")
        : Abroad(option.Country, typed, language);

    private static bool Here(string country, string? asked) => Served.Contains(country) && (asked is null || asked == country);

    private static ActOutcome Found(string country, string region, string where, string settlement = "", string near = "") =>
        new("one", new Dictionary<string, string>
        {
            ["care-where"] = where,
            [CareAsk.Country] = country,
            [CareAsk.Region] = region,
            [CareAsk.Settlement] = settlement,
            [CareAsk.Near] = near,
            ["care-place"] = "",
        });

    private ActOutcome Pointed((double Latitude, double Longitude) point, TalkState talk, string language)
    {
        var nearest = settlements.Settlements
            .Select(town => (town, kilometres: Kilometres(point, town)))
            .MinBy(pair => pair.kilometres);
        if (nearest.town is null || nearest.kilometres > MostKilometres)
        {
            return new ActOutcome("none", new Dictionary<string, string> { ["care-place"] = "" });
        }

        var town = nearest.town;
        return Here(town.Country, CareAsk.Answer(talk, CareAsk.Country))
            ? Found(town.Country, town.Region, names.Region(town.Region, language) ?? "", near: Rounded(point))
            : Abroad(town.Country, book.Phrase(language, "care.map-place"), language);
    }

    private ActOutcome Abroad(string country, string where, string language) => new("abroad", new Dictionary<string, string>
    {
        ["care-where"] = where,
        ["care-abroad"] = names.Country(country, language),
        ["care-abroad-numbers"] = string.Join('\n', numbers.Of(country).Select(number => $"{number.Number}: {number.Names.GetValueOrDefault(language, number.Names["ru"])}")),
        ["care-place"] = "",
    });

    private string Echo(string typed, string region, string language)
    {
        var name = names.Region(region, language);
        return name is null || TextFold.Fold(name) == TextFold.Fold(typed) ? typed : $"{typed} — {name}";
    }

    // Good enough to tell which of the towns is nearest, within a few hundred kilometres.
    private static double Kilometres((double Latitude, double Longitude) point, Settlement town)
    {
        const double KilometresADegree = 111.2;
        var north = point.Latitude - town.Latitude;
        var east = Math.IEEERemainder(point.Longitude - town.Longitude, 360) * Math.Cos(double.DegreesToRadians(town.Latitude));
        return KilometresADegree * Math.Sqrt((north * north) + (east * east));
    }

    private static string Rounded((double Latitude, double Longitude) point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:F2}, {point.Longitude:F2}");

    /// <summary>A region in which the typed place lies. Where it holds several of the name, or has the name itself, only the region is sure.</summary>
    private sealed record Option(string Region, string Country, string? Town)
    {
        public static IReadOnlyList<Option> Of(IReadOnlyList<Settlement> towns, string? orRegion) =>
        [
            .. towns.GroupBy(town => town.Region)
                .Select(same => new Option(same.Key, same.First().Country, same.Key == orRegion || same.Skip(1).Any() ? null : same.First().Id))
                .Concat(orRegion is null || towns.Any(town => town.Region == orRegion) ? [] : [new Option(orRegion, orRegion[..2], null)])
                .Take(MostOptions),
        ];
    }
}

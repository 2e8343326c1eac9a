using System.Globalization;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities;
using Helpline.Facilities.Register;

namespace Helpline.Desk.Register.Facts;

/// <summary>All facts of a facility in an operator's words, always in one order; and what differs between two versions. Leaves nothing out.</summary>
internal sealed class FactSheet(RegionTable regions)
{
    /// <summary>Facts that need a source when an operator changes them.</summary>
    private static readonly (string Key, Func<Facility, Wording, string> Say)[] Sourced =
    [
        ("name", (f, _) => FactWords.Local(f.Name)),
        ("alsoNamed", (f, _) => FactWords.Lines(f.AlsoNamed)),
        ("country", (f, w) => w["country." + f.Country.ToLowerInvariant()]),
        ("region", (f, _) => f.Region ?? ""),
        ("settlement", (f, _) => f.Settlement ?? ""),
        ("city", (f, _) => f.City ?? ""),
        ("address", (f, _) => FactWords.Local(f.Address)),
        ("point", (f, w) => FactWords.Place(f.Point, w)),
        ("taxNumber", (f, _) => f.TaxNumber ?? ""),
        ("ownership", (f, w) => w.Of(f.Ownership)),
        ("specialities", (f, w) => FactWords.Several(f.Specialities, w)),
        ("care", (f, w) => FactWords.Several(f.Care, w)),
        ("phones", (f, w) => FactWords.Lines(f.Phones.Select(phone => FactWords.Phone(phone, w)))),
        ("hours", (f, w) => FactWords.Lines(f.Hours.Select(hours => FactWords.Hours(hours, w)))),
        ("website", (f, _) => f.Website ?? ""),
        ("freeCare", (f, _) => FactWords.Local(f.FreeCare)),
        ("freeFor", (f, _) => string.Join(' ', f.FreeFor)),
        ("cost", (f, _) => FactWords.Local(f.Cost)),
        ("anonymous", (f, w) => w.Of(f.Anonymous)),
        ("registration", (f, _) => FactWords.Local(f.Registration)),
        ("admission", (f, _) => FactWords.Local(f.Admission)),
        ("languages", (f, _) => string.Join(' ', f.Languages)),
        ("capacity", (f, _) => FactWords.Number(f.Capacity)),
        ("minimumAge", (f, _) => FactWords.Number(f.MinimumAge)),
        ("maximumAge", (f, _) => FactWords.Number(f.MaximumAge)),
        ("status", (f, w) => w.Of(f.Status)),
        ("publishable", (f, w) => w.Of(f.Publishable)),
    ];

    private static readonly (string Key, Func<Facility, Wording, string> Say)[] Own =
    [
        ("published", (f, w) => w[f.Published ? "yes" : "no"]),
        ("licences", (f, w) => FactWords.Lines(f.Licences.Select(licence => FactWords.Licence(licence, w)))),
        ("checks", (f, w) => FactWords.Lines(f.Checks.Select(check => FactWords.Check(check, w)))),
        ("origin", (f, _) => FactWords.Origin(f.Origin)),
        ("origins", (f, w) => FactWords.Lines(f.Origins.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => $"{w["fact." + one.Key]}: {FactWords.Origin(one.Value)}"))),
        ("note", (f, _) => f.Note ?? ""),
    ];

    /// <summary>The facts that each have a source and a date.</summary>
    public IReadOnlyList<FactShown> Of(Facility facility, Wording words) => Read(Sourced, facility, words);

    public IReadOnlyList<FactChange> Changes(Facility before, Facility after, Wording words) =>
        Differences([.. Sourced, .. Own], before, after, words);

    /// <summary>Those of the changes that need a source.</summary>
    public IReadOnlyList<FactChange> SourcedChanges(Facility before, Facility after, Wording words) =>
        Differences(Sourced, before, after, words);

    public string Region(string? code, Wording words) =>
        code is null ? "" : regions.Regions.FirstOrDefault(region => region.Code == code)?.Names[words.Language] ?? code;

    public IEnumerable<Region> Regions => regions.Regions;

    private List<FactChange> Differences((string Key, Func<Facility, Wording, string> Say)[] facts, Facility before, Facility after, Wording words) =>
    [
        .. Read(facts, before, words).Zip(Read(facts, after, words))
            .Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new FactChange(pair.First.Key, pair.First.Label, pair.First.Text, pair.Second.Text)),
    ];

    private List<FactShown> Read((string Key, Func<Facility, Wording, string> Say)[] facts, Facility facility, Wording words) =>
    [
        .. facts.Select(fact => new FactShown(
            fact.Key,
            words["fact." + fact.Key],
            fact.Key == "region" ? Named(Region(facility.Region, words), facility.Region) : fact.Say(facility, words))),
    ];

    private static string Named(string name, string? code) => code is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{name} ({code})");
}

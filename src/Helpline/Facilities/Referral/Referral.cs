using Helpline.Facilities.Register;
using Helpline.Facilities.Search;

namespace Helpline.Facilities.Referral;

/// <summary>
/// Finds up to three places to go for what is asked. Never offers what the rules of showing forbid, nor psychiatry alone, nor a place
/// whose age limits shut the person out, nor another private one to those whose centre was shut. Keeps nothing: no counter, no log line,
/// no row.
/// </summary>
internal sealed class Referral(FacilityDirectory directory, Whereabouts whereabouts, ShownToday shown)
{
    private const int Most = 3;

    /// <summary>So many of the nearest are put in order: enough that three remain behind those that serve others.</summary>
    private const int Pool = 30;

    /// <summary>Farther away nobody is sent.</summary>
    private const double Farthest = 1000;

    /// <summary>A place that is free for the person, or has a women's ward, goes before a nearer one only so far.</summary>
    private const double WorthTheWay = 200;

    /// <summary>Only what treats one of these is offered: psychiatry alone never is.</summary>
    public static readonly IReadOnlyList<Speciality> Treating = [Speciality.Narcology, Speciality.Support];
    private static readonly CountryCentre Centre = new();

    public Referred For(Asked asked)
    {
        var index = directory.Current;
        var from = whereabouts.Of(asked);
        var fitting = from is null ? [] : Fitting(index, from, asked);
        return fitting.Count > 0
            ? new([.. fitting.Select(near => Offer(near.Facility, from!.IsExact && !near.IsRough ? near.Kilometres : null, asked))], true)
            : new([.. Fallbacks(index, from, asked).Select(facility => Offer(facility, null, asked))], false);
    }

    private static List<Near> Fitting(FacilityIndex index, Standing from, Asked asked)
    {
        var minor = asked.For == AskedFor.Minor;
        var wanted = new Wanted
        {
            Country = from.Country,
            Specialities = Treating,
            Care = asked.Needs,
            Minor = minor,
            Adult = !minor,
            State = asked.For == AskedFor.CentreShut,
            MostKilometres = Farthest,
        };
        var found = new List<Near>(index.Nearest(from.Latitude, from.Longitude, wanted, Pool));
        if (asked.Attached is { } attached)
        {
            found.AddRange(index.Nearest(from.Latitude, from.Longitude, wanted with { FreeFor = attached, MostKilometres = WorthTheWay }, Most));
            found.AddRange(index.Nearest(from.Latitude, from.Longitude, wanted with { FreeFor = attached, Region = from.Region ?? attached }, Most));
        }

        if (asked.Woman)
        {
            found.AddRange(index.Nearest(from.Latitude, from.Longitude, wanted with { WomensWard = true, MostKilometres = WorthTheWay }, Most));
        }

        return [.. found.DistinctBy(near => near.Facility.Id).OrderBy(near => Free(near, from, asked)).ThenBy(near => Ward(near, asked)).ThenBy(near => near.Kilometres).Take(Most)];
    }

    /// <summary>0: known to be free for the person and near or in the region; 2: known to serve others free; 1: not known.</summary>
    private static int Free(Near near, Standing from, Asked asked) =>
        asked.Attached is not { } attached || near.Facility.FreeFor.Count == 0 ? 1
        : !Search.Fitting.IsFree(near.Facility, attached) ? 2
        : near.Kilometres <= WorthTheWay || near.Facility.Region == from.Region ? 0 : 1;

    private static int Ward(Near near, Asked asked) =>
        asked.Woman && near.Facility.Care.Contains(CareKind.WomensWard) && near.Kilometres <= WorthTheWay ? 0 : 1;

    /// <summary>The state's centre of the region and the republican one, whatever they offer: they can say who helps.</summary>
    private static IEnumerable<Facility> Fallbacks(FacilityIndex index, Standing? from, Asked asked)
    {
        var region = asked.Region ?? from?.Region;
        var country = asked.Country ?? from?.Country ?? region?[..2];
        var minor = asked.For == AskedFor.Minor;
        var state = index.Offerable(new Wanted { Country = country, Specialities = [Speciality.Narcology], State = true })
            .Where(facility => country is not null && !(minor ? facility.MinimumAge >= 18 : facility.MaximumAge < 18)).ToList();
        return state.Where(facility => region is not null && facility.Region == region && !Centre.Is(facility)).Take(1)
            .Concat(state.Where(Centre.Is).Take(1));
    }

    private Offered Offer(Facility facility, double? kilometres, Asked asked) => new(
        facility,
        shown.Badge(facility),
        kilometres,
        OpenHours.At(facility.Hours, asked.Needs, shown.Now(facility)),
        ShowingRules.Confirmed(facility) ?? throw new InvalidOperationException("A facility may be offered that nobody confirmed."));
}

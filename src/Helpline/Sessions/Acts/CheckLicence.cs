using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Facilities.Register;
using Helpline.Facilities.Search;

namespace Helpline.Sessions.Acts;

/// <summary>
/// Answers what is known of a place that somebody named. What may not be shown is answered as if it were not there. Never says
/// more of a licence than the badge does, and keeps nothing of the question.
/// </summary>
internal sealed class CheckLicence(FacilityDirectory directory, ShownToday shown, CareCard card) : IAct
{
    public static readonly ActSignature Form = Signed.As(
        "check-licence", ["found", "several", "unknown"], ["licence-place", "licence-badge", "licence-country", .. Options, .. Ids]);

    private const int MostOptions = 5;

    public ActSignature Signature => Form;

    private static string[] Options => [.. Enumerable.Range(1, MostOptions).Select(number => $"licence-option-{number}")];

    private static string[] Ids => [.. Enumerable.Range(1, MostOptions).Select(number => $"licence-id-{number}")];

    public Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation)
    {
        var talk = session.Talk;
        var language = TalkLanguage.Of(talk);
        var outcome = CareAsk.Answer(talk, "licence-pick") is { } pick
            ? Picked(talk, pick) is { } picked ? Found(picked, language) : Unknown()
            : MatchesOf(CareAsk.Answer(talk, "licence-query") ?? "") switch
            {
                [] => Unknown(),
                [var only] => Found(only, language),
                var matches => Several(matches, language),
            };
        return Task.FromResult(new ActResult(outcome, session));
    }

    private List<Facility> MatchesOf(string typed) => directory.Current.Match(typed) switch
    {
        MatchAnswer.One one => [.. Shown([one.Facility])],
        MatchAnswer.Several several => [.. Shown(several.Facilities).Take(MostOptions)],
        _ => [],
    };

    private IEnumerable<Facility> Shown(IEnumerable<Facility> facilities) => facilities.Where(shown.MayBeNamed);

    // The register may have changed since the list was shown: its second place is then another one.
    private Facility? Picked(TalkState talk, string pick) =>
        CareAsk.Answer(talk, $"licence-id-{pick}") is { } id ? directory.Current.Find(id) : null;

    private static ActOutcome Unknown() => ActOutcome.Plain("unknown");

    private ActOutcome Found(Facility facility, string language)
    {
        var badge = shown.Badge(facility);
        return new ActOutcome("found", new Dictionary<string, string>
        {
            ["licence-place"] = $"{card.Named(facility, language)}\n{card.Badge(badge, language)}",
            ["licence-badge"] = CareCard.Word(badge.Kind),
            ["licence-country"] = facility.Country,
        });
    }

    private ActOutcome Several(List<Facility> matches, string language)
    {
        var values = Options.Index().ToDictionary(
            option => option.Item,
            option => option.Index < matches.Count ? $"{option.Index + 1}. {matches[option.Index].Name.In(language)}" : "");
        foreach (var (at, name) in Ids.Index())
        {
            values[name] = at < matches.Count ? matches[at].Id : "";
        }

        values["licence-place"] = string.Join("\n\n", matches.Select((facility, index) => $"{index + 1}. {card.Named(facility, language)}"));
        return new ActOutcome("several", values);
    }
}

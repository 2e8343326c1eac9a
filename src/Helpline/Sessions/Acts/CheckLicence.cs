using System.Globalization;
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
        "check-licence", ["found", "several", "unknown"], ["licence-place", "licence-badge", "licence-country", .. Options]);

    private const int MostOptions = 5;

    public ActSignature Signature => Form;

    private static string[] Options => [.. Enumerable.Range(1, MostOptions).Select(number => $"licence-option-{number}")];

    public Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation)
    {
        var talk = session.Talk;
        var matches = MatchesOf(CareAsk.Answer(talk, "licence-query") ?? "");
        var language = TalkLanguage.Of(talk);
        var outcome = (matches, Pick(talk)) switch
        {
            ([], _) => Unknown(),
            ([var only], null) => Found(only, language),
            (_, null) => Several(matches, language),
            (_, { } pick) => matches.ElementAtOrDefault(pick - 1) is { } picked ? Found(picked, language) : Unknown(),
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

    // Zero: none of those that were shown.
    private static int? Pick(TalkState talk) => CareAsk.Answer(talk, "licence-pick") is { } picked
        ? int.TryParse(picked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
        : null;

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
        values["licence-place"] = string.Join("\n\n", matches.Select((facility, index) => $"{index + 1}. {card.Named(facility, language)}"));
        return new ActOutcome("several", values);
    }
}

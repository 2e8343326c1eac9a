using System.Globalization;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Facilities.Places;
using Helpline.Facilities.Referral;
using Helpline.Facilities.Register;
using Helpline.Facilities.Search;

namespace Helpline.Sessions.Acts;

/// <summary>
/// Words up to three places to go. Asks the rules of showing once more for each, leaves nothing of the answers in what it
/// hands back beyond the cards, and never shows a place without a phone, nor a private one to those whose private one was shut.
/// </summary>
internal sealed class FindCare(Referral referral, SettlementTable settlements, ShownToday shown, CareCard card) : IAct
{
    public static readonly ActSignature Form = Signed.As(
        "find-care",
        ["found", "fallback", "nothing"],
        ["care-result", "care-cards", "care-about", "care-planned", "care-line", .. Numbered("care-name"), .. Numbered("care-id"), .. Numbered("care-pin")]);

    private const int Most = 3;

    public ActSignature Signature => Form;

    public Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation)
    {
        var asked = CareAsk.Of(session.Talk, settlements);
        var language = TalkLanguage.Of(session.Talk);
        var referred = referral.For(asked);
        var offers = referred.Offers
            .Where(offer => shown.MayBeOffered(offer.Facility) && offer.Facility.Phones.Count > 0)
            .Where(offer => asked.For != AskedFor.CentreShut || offer.Facility.Ownership == Ownership.State)
            .Take(Most)
            .ToList();
        var result = offers.Count == 0 ? "nothing" : referred.Suitable ? "found" : "fallback";
        var values = new Dictionary<string, string>
        {
            ["care-result"] = result,
            ["care-cards"] = string.Join("\n\n", offers.Select((offer, index) => card.Of(offer, asked, index + 1, language))),
            ["care-about"] = asked.For switch { AskedFor.Minor => "minor", AskedFor.CentreShut => "shut", _ => "" },
            ["care-planned"] = asked.Country == "KG" && asked.Needs.Contains(CareKind.Rehabilitation) ? "yes" : "",
            ["care-line"] = asked.Country ?? "",
        };
        for (var number = 1; number <= Most; number++)
        {
            var facility = offers.ElementAtOrDefault(number - 1)?.Facility;
            values[$"care-name-{number}"] = facility is null ? "" : $"{number}. {facility.Name.In(language)}";
            values[$"care-id-{number}"] = facility?.Id ?? "";
            values[$"care-pin-{number}"] = facility?.Point is { Building: true } point
                ? string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:F5}, {point.Longitude:F5}\n{number}. {card.Named(facility, language)}")
                : "";
        }

        return Task.FromResult(new ActResult(new ActOutcome(result, values), session));
    }

    private static IEnumerable<string> Numbered(string name) => Enumerable.Range(1, Most).Select(number => $"{name}-{number}");
}

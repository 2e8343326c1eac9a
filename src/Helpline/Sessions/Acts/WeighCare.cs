using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Facilities.Places;
using Helpline.Facilities.Referral;
using Helpline.Facilities.Register;

namespace Helpline.Sessions.Acts;

/// <summary>Tells which further questions would change what is offered, so that nobody is asked for nothing. Notes nothing else.</summary>
internal sealed class WeighCare(Referral referral, SettlementTable settlements) : IAct
{
    public static readonly ActSignature Form = Signed.As("weigh-care", ["ready"], "care-ask-attached", "care-ask-woman");

    public ActSignature Signature => Form;

    public Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation)
    {
        var asked = CareAsk.Of(session.Talk, settlements) with { Woman = false, Attached = null };
        var plain = referral.For(asked).Offers;
        var woman = asked.For == AskedFor.Minor ? plain : referral.For(asked with { Woman = true }).Offers;
        var outcome = new ActOutcome("ready", new Dictionary<string, string>
        {
            ["care-ask-attached"] = asked.Country == "KZ" && plain.Concat(woman).Any(offer => Depends(offer.Facility)) ? "yes" : "",
            ["care-ask-woman"] = woman.Any(offer => offer.Facility.Care.Contains(CareKind.WomensWard)) ? "yes" : "",
        });
        return Task.FromResult(new ActResult(outcome, session));
    }

    private static bool Depends(Facility facility) => facility.FreeFor.Count > 0 && !facility.FreeFor.Contains(facility.Country);
}

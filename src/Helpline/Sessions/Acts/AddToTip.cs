using Helpline.Dialogs.Model;
using Helpline.Sealing;
using Helpline.Tips;

namespace Helpline.Sessions.Acts;

/// <summary>Seals a further message for the agency that has the tip. The same words to the same receipt are kept once.</summary>
internal sealed class AddToTip(ReceiptDesk desk) : IAct
{
    public static readonly ActSignature Form = Signed.As("add-to-tip", ["added", "closed", "missing"]);

    public ActSignature Signature => Form;

    public async Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation)
    {
        var answers = session.Talk.Answers;
        var words = answers.GetValueOrDefault("addition", "").Trim();
        if (words.Length == 0 || Receipt.Find(answers.GetValueOrDefault("receipt", "")) is not { } receipt)
        {
            return ActResult.Plain("missing", session);
        }

        var addition = await desk.AddAsync(receipt, words, cancellation);
        return addition.Outcome switch
        {
            AddOutcome.Ready => ActResult.Plain("added", session) with { Changes = addition.Changes },
            AddOutcome.Closed => ActResult.Plain("closed", session),
            _ => ActResult.Plain("missing", session),
        };
    }
}

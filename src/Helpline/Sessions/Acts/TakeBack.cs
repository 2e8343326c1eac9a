using Helpline.Dialogs.Model;
using Helpline.Sealing;
using Helpline.Tips;

namespace Helpline.Sessions.Acts;

/// <summary>Destroys a tip that nobody opened, or tells the agency that it was taken back. Says truly which of the two.</summary>
internal sealed class TakeBack(ReceiptDesk desk) : IAct
{
    public static readonly ActSignature Form = Signed.As("take-back", ["gone", "opened", "missing"]);

    public ActSignature Signature => Form;

    public async Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation)
    {
        var receipt = Receipt.Find(session.Talk.Answers.GetValueOrDefault("receipt", ""));
        var taken = receipt is null ? TakenBack.Missing : await desk.TakeBackAsync(receipt, cancellation);
        return ActResult.Plain(taken switch { TakenBack.Gone => "gone", TakenBack.Opened => "opened", _ => "missing" }, session);
    }
}

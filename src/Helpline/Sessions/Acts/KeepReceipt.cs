using Helpline.Dialogs.Model;

namespace Helpline.Sessions.Acts;

/// <summary>The person kept the receipt: from now on the talk does not know it either.</summary>
internal sealed class KeepReceipt : IAct
{
    public static readonly ActSignature Form = Signed.As("keep-receipt", ["done"]);

    public ActSignature Signature => Form;

    public Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation) =>
        Task.FromResult(ActResult.Plain("done", session.Emptied()));
}

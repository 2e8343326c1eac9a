using Helpline.Dialogs.Model;

namespace Helpline.Sessions.Acts;

/// <summary>Drops all that the talk holds; only the language stays, so that the goodbye can be read. A filed tip is not touched.</summary>
internal sealed class ForgetTalk : IAct
{
    public static readonly ActSignature Form = Signed.As("forget", ["done"]);

    public ActSignature Signature => Form;

    public Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation)
    {
        var empty = session.Emptied();
        return Task.FromResult(ActResult.Plain("done", empty with { Talk = empty.Talk with { Calls = [] }, LookUps = session.LookUps }));
    }
}

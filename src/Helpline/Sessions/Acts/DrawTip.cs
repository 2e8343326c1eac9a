using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Tips;

namespace Helpline.Sessions.Acts;

/// <summary>
/// Shows what the agency will read and draws the tip's id and receipt, so that sending can be repeated and files once.
/// The same words keep their id; changed words, or words after a filed tip, get another.
/// </summary>
internal sealed class DrawTip(TipFiling filing, PreviewWords preview) : IAct
{
    public static readonly ActSignature Form =
        Signed.As("draw-tip", ["ready", "empty", "closed"], "preview", "agency", "agency-hours");

    public ActSignature Signature => Form;

    public Task<ActResult> PerformAsync(Session session, CancellationToken cancellation) => Task.FromResult(Draw(session));

    private ActResult Draw(Session session)
    {
        if (Draft.Of(session.Talk) is not { } draft)
        {
            return ActResult.Plain("empty", session);
        }

        if (!filing.Intake.IsOpen || filing.AddresseeOf(draft) is not { } addressee)
        {
            return ActResult.Plain("closed", session);
        }

        var digest = Draft.DigestOf(draft);
        var same = session is { Drawn: not null, Shown: { } shown, Filed: false } && digest.AsSpan().SequenceEqual(shown);
        var language = TalkLanguage.Of(session.Talk);
        var values = new Dictionary<string, string>
        {
            ["preview"] = preview.Of(draft, language),
            ["agency"] = addressee.Names.In(language),
            ["agency-hours"] = addressee.Hours.In(language),
        };
        return new ActResult(
            new ActOutcome("ready", values),
            session with { Drawn = same ? session.Drawn : filing.Draw(), Shown = digest, Filed = false });
    }
}

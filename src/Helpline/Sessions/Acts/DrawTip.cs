using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Tips;

namespace Helpline.Sessions.Acts;

/// <summary>
/// Shows what the agency will read and draws the tip's id and receipt, so that sending can be repeated and files once.
/// The same words keep their id; changed words, or words after a filed tip, get another.
/// </summary>
internal sealed class DrawTip(TipFiling filing, PreviewWords preview, ChannelIntake channels) : IAct
{
    public static readonly ActSignature Form =
        Signed.As("draw-tip", ["ready", "empty", "closed"], "preview", "agency", "agency-hours");

    public ActSignature Signature => Form;

    public Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation) =>
        Task.FromResult(Draw(session, channel));

    private ActResult Draw(Session session, string channel)
    {
        if (Draft.Of(session) is not { } draft)
        {
            return ActResult.Plain("empty", session);
        }

        if (!channels.IsOpen(channel) || !filing.Intake.IsOpen || filing.AddresseeOf(draft) is not { } addressee)
        {
            return ActResult.Plain("closed", session);
        }

        var digest = Draft.DigestOf(draft, session.Photos);
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

using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Tips;

namespace Helpline.Sessions.Acts;

/// <summary>
/// Hands the tip over to the tip side and empties the talk of it: what stays is the receipt and who has the tip.
/// Repeated after a failure it gives the same tip and the same receipt, also when the intake is closed by then. Words that were not shown are never sent:
/// going back changes answers behind a preview, which is then shown anew.
/// </summary>
internal sealed class FileTip(TipFiling filing, FiledTips filed, DraftShelf drafts, ChannelIntake channels) : IAct
{
    public static readonly ActSignature Form = Signed.As("file-tip", ["filed", "changed", "closed"], "receipt", "agency", "agency-hours");

    public ActSignature Signature => Form;

    public async Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation)
    {
        if (Draft.Of(session) is not { } draft || !Draft.DigestOf(draft, session.Photos).AsSpan().SequenceEqual(session.Shown))
        {
            return ActResult.Plain("changed", session);
        }

        if (session.Drawn is not { } drawn)
        {
            return ActResult.Plain("closed", session);
        }

        if (await filed.AddresseeOfAsync(drawn, cancellation) is { } having)
        {
            return Filed(session, drawn, having, changes: null);
        }

        // What can't be opened any more is not sent in silence: the preview comes again with the photos that are left.
        if (drafts.Readable(session.Photos) is var readable && readable.Count < session.Photos.Count)
        {
            return ActResult.Plain("changed", session.WithPhotos(readable));
        }

        return channels.IsOpen(channel)
            && filing.AddresseeOf(draft) is { } addressee
            && Sealed(draft, drawn, session.Photos) is { } changes
                ? Filed(session, drawn, addressee, changes)
                : ActResult.Plain("closed", session);
    }

    private TipChanges? Sealed(TipDraft draft, DrawnTip drawn, IReadOnlyList<DraftFile> files)
    {
        using var photos = new DraftPhotos(drafts, files);
        return filing.File(draft, drawn, photos);
    }

    private static ActResult Filed(Session session, DrawnTip drawn, Addressee addressee, TipChanges? changes)
    {
        var language = TalkLanguage.Of(session.Talk);
        var values = new Dictionary<string, string>
        {
            ["receipt"] = drawn.Receipt,
            ["agency"] = addressee.Names.In(language),
            ["agency-hours"] = addressee.Hours.In(language),
        };
        return new ActResult(new ActOutcome("filed", values), session.Emptied() with { Filed = true }, changes);
    }
}

using Helpline.Dialogs.Model;
using Helpline.Facilities.Register;

namespace Helpline.Sessions.Acts;

/// <summary>Has an operator told that a card is wrong: which place and what, never who said so or when.</summary>
internal sealed class NoteWrong(Corrections corrections) : IAct
{
    public static readonly ActSignature Form = Signed.As("note-wrong", ["done"]);

    public ActSignature Signature => Form;

    public Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation)
    {
        var talk = session.Talk;
        if (CareAsk.Answer(talk, $"care-id-{CareAsk.Answer(talk, "care-wrong")}") is { } facility && KindOf(CareAsk.Answer(talk, "care-wrong-kind")) is { } kind)
        {
            corrections.Note(facility, kind);
        }

        return Task.FromResult(ActResult.Plain("done", session));
    }

    private static CorrectionKind? KindOf(string? answer) => answer switch
    {
        "number" => CorrectionKind.NumberWrong,
        "silent" => CorrectionKind.NobodyAnswers,
        "closed" => CorrectionKind.Closed,
        "other" => CorrectionKind.OtherFacts,
        _ => null,
    };
}

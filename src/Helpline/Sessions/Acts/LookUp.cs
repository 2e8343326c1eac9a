using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Sealing;
using Helpline.Tips;

namespace Helpline.Sessions.Acts;

/// <summary>
/// Shows what a receipt opens. A wrong receipt costs the same work as a right one, and a talk may try only so often in a day;
/// there is no limit across talks, so that nobody can lock others out.
/// </summary>
internal sealed class LookUp(ReceiptDesk desk, LookedWords words, TimeProvider time) : IAct
{
    public static readonly ActSignature Form = Signed.As(
        "look-up", ["found", "missing", "limited", "unreadable"], "tip-state", "tip-answers", "agency", "tip-taken-back");

    /// <summary>Look-ups a talk may make in a UTC day.</summary>
    internal const int DailyLimit = 20;

    public ActSignature Signature => Form;

    public async Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation)
    {
        if (Receipt.Find(session.Talk.Answers.GetValueOrDefault("receipt", "")) is not { } receipt)
        {
            return ActResult.Plain("unreadable", session);
        }

        var today = EpochKeys.NumberOf(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var before = session.LookUpDay == today ? session.LookUps : 0;
        if (before >= DailyLimit)
        {
            return ActResult.Plain("limited", session);
        }

        var counted = session with { LookUps = before + 1, LookUpDay = today };
        return await desk.LookAsync(receipt, cancellation) is { } looked
            ? new ActResult(new ActOutcome("found", words.Of(looked, TalkLanguage.Of(session.Talk))), counted)
            : ActResult.Plain("missing", counted);
    }
}

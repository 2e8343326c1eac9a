using Helpline.Dialogs.Running;
using Helpline.Tips;

namespace Helpline.Sessions.Acts;

/// <summary>How an act ended.</summary>
/// <param name="Outcome">Told back to the machine.</param>
/// <param name="Session">The session to go on with.</param>
/// <param name="Changes">What the tip side must commit before the talk side; null: nothing.</param>
internal sealed record ActResult(ActOutcome Outcome, Session Session, TipChanges? Changes = null)
{
    public static ActResult Plain(string outcome, Session session) => new(ActOutcome.Plain(outcome), session);

    public override string ToString() => "[sealed]";
}

using Helpline.Tips;

namespace Helpline.Sessions;

/// <summary>A turn that ran and is not committed: the session after it, and what the tip side must keep first.</summary>
internal sealed record RunTurn(Session Session, IReadOnlyList<TipChanges> Changes)
{
    public override string ToString() => "[sealed]";
}

using Helpline.Dialogs.Running;

namespace Helpline.Sessions;

/// <summary>What a channel shows after a turn.</summary>
/// <param name="Toast">One short sentence about the turn itself, or null.</param>
/// <param name="Language">Language of the card; null: none was chosen yet.</param>
/// <param name="Demo">Every screen says that nobody reads this.</param>
/// <param name="Taken">What was said or pressed moved the talk or was noted; if not, a channel keeps the typed text in sight.</param>
internal sealed record TurnReply(Card Card, string? Toast, string? Language, bool Demo, bool Taken = true)
{
    public override string ToString() => "[sealed]";
}

using Helpline.Dialogs.Running;

namespace Helpline.Sessions;

/// <summary>One update of a channel that numbers them, as turns. Lives for one call; only its numbers are kept, and those sealed.</summary>
/// <param name="Turns">What was said or done, in order; may be none.</param>
/// <param name="Update">The channel's number of it: the same number again runs nothing.</param>
/// <param name="Message">The person's message that it consumed and that is to be deleted.</param>
/// <param name="Hour">The unix hour that message was sent in.</param>
/// <param name="Photo">A cleaned photo that one of the turns tells of. The channel wipes it afterwards.</param>
internal sealed record Incoming(IReadOnlyList<Turn> Turns, long Update, long? Message, int Hour, byte[]? Photo)
{
    public override string ToString() => "[sealed]";
}

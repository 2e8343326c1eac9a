using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Tips;

namespace Helpline.Sessions;

/// <summary>
/// One turn from the address to the reply. The tip side is committed first, then the talk side, then the reply is given;
/// whatever fails before leaves the talk as it was, and the same turn can be made again without a second tip.
/// </summary>
internal sealed class TurnHandler(SessionShelf shelf, TurnRun run, TipSide tips, DialogBook book, TalkLocks locks)
{
    /// <summary>The first card, for somebody who has no talk yet. Keeps nothing.</summary>
    public TurnReply Greet(string channel) => run.Reply(run.Begin(channel), channel, taken: true);

    /// <summary>These words are answered on the next card, which therefore must be seen.</summary>
    public bool HearsDanger(string typed) => run.HearsDanger(typed);

    /// <param name="turn">Null: only show the present card.</param>
    /// <param name="shownAt">The step of the card that was answered, where the channel knows it.</param>
    public async Task<TurnReply> HandleAsync(
        ChannelAddress address, Turn? turn, int? shownAt, CancellationToken cancellation)
    {
        using var held = await locks.HoldAsync(address, cancellation);
        var opened = shelf.Open(address);
        var session = opened.Session ?? run.Begin(address.Channel);
        if (turn is null)
        {
            return run.Reply(session, address.Channel, taken: true);
        }

        var mark = TurnMark.Of(turn, shownAt);
        if (mark is not null && session.LastTurn is { } last && mark.AsSpan().SequenceEqual(last))
        {
            return run.Reply(session, address.Channel, taken: true);
        }

        return turn is Turn.Said said && shownAt is { } step && step != session.Talk.Step
            ? run.ReplyTo(said.Text, session with { Toast = book.Phrase(session.Talk.Language, "stale") }, address.Channel)
            : await RunAsync(opened, session with { LastTurn = mark }, turn, cancellation);
    }

    /// <summary>Nothing is left of the talk. A filed tip is not touched.</summary>
    public async Task ForgetAsync(ChannelAddress address, CancellationToken cancellation)
    {
        using var held = await locks.HoldAsync(address, cancellation);
        await shelf.ForgetAsync(address);
    }

    private async Task<TurnReply> RunAsync(OpenSession opened, Session session, Turn turn, CancellationToken cancellation)
    {
        var done = await run.GoAsync(session, turn, opened.Address.Channel, cancellation);
        foreach (var changes in done.Changes)
        {
            // From here on the tip is filed. A failure below repeats the turn with the same drawn tip, which files nothing anew.
            await tips.CommitAsync(changes, CancellationToken.None);
        }

        return await shelf.KeepAsync(opened, done.Session, fresh: null)
            ? run.Reply(done.Session, opened.Address.Channel, TurnRun.Moved(session.Talk, done.Session.Talk))
            : run.Reply(session with { Toast = book.Phrase(session.Talk.Language, "not-understood") }, opened.Address.Channel, taken: false);
    }
}

using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Tips;

namespace Helpline.Sessions;

/// <summary>
/// One turn from the address to the reply. The tip side is committed first, then the talk side, then the reply is given;
/// whatever fails before leaves the talk as it was, and the same turn can be made again without a second tip.
/// </summary>
internal sealed class TurnHandler(SessionShelf shelf, TurnRun run, TipSide tips, DialogBook book)
{
    private readonly TalkLocks _locks = new();

    /// <summary>The first card, for somebody who has no talk yet. Keeps nothing.</summary>
    public TurnReply Greet() => Reply(run.Begin(), taken: true);

    /// <param name="turn">Null: only show the present card.</param>
    /// <param name="shownAt">The step of the card that was answered, where the channel knows it.</param>
    public async Task<TurnReply> HandleAsync(
        ChannelAddress address, Turn? turn, int? shownAt, CancellationToken cancellation)
    {
        using var held = await _locks.HoldAsync(address, cancellation);
        var opened = shelf.Open(address);
        var session = opened.Session ?? run.Begin();
        if (turn is null)
        {
            return Reply(session, taken: true);
        }

        var mark = TurnMark.Of(turn, shownAt);
        if (mark is not null && session.LastTurn is { } last && mark.AsSpan().SequenceEqual(last))
        {
            return Reply(session, taken: true);
        }

        return turn is Turn.Said && shownAt is { } step && step != session.Talk.Step
            ? Reply(session with { Toast = book.Phrase(session.Talk.Language, "stale") }, taken: false)
            : await RunAsync(opened, session with { LastTurn = mark }, turn, cancellation);
    }

    /// <summary>Nothing is left of the talk. A filed tip is not touched.</summary>
    public async Task ForgetAsync(ChannelAddress address, CancellationToken cancellation)
    {
        using var held = await _locks.HoldAsync(address, cancellation);
        await shelf.ForgetAsync(address);
    }

    private async Task<TurnReply> RunAsync(OpenSession opened, Session session, Turn turn, CancellationToken cancellation)
    {
        var done = await run.GoAsync(session, turn, cancellation);
        foreach (var changes in done.Changes)
        {
            // From here on the tip is filed. A failure below repeats the turn with the same drawn tip, which files nothing anew.
            await tips.CommitAsync(changes, CancellationToken.None);
        }

        return await shelf.KeepAsync(opened, done.Session)
            ? Reply(done.Session, Moved(session.Talk, done.Session.Talk))
            : Reply(session with { Toast = book.Phrase(session.Talk.Language, "not-understood") }, taken: false);
    }

    private TurnReply Reply(Session session, bool taken) =>
        new(run.Show(session), session.Toast, session.Talk.Language, run.Demo, taken);

    private static bool Moved(TalkState before, TalkState after) =>
        (before.Dialog, before.State, before.Page, before.Language) != (after.Dialog, after.State, after.Page, after.Language)
        || before.Answers.Count != after.Answers.Count
        || before.Answers.Any(answer => after.Answers.GetValueOrDefault(answer.Key) != answer.Value);
}

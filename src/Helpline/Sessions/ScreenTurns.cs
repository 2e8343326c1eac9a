using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Tips;

namespace Helpline.Sessions;

/// <summary>
/// Turns of a channel that numbers its updates and deletes as it goes. The tip side is committed first; then the turn, the
/// message to be deleted and the update's number in one commit of the talk side. The same update again runs nothing and is
/// answered from the session. Calls for one address must not overlap from the turn to the note.
/// </summary>
internal sealed class ScreenTurns(SessionShelf shelf, TurnRun run, TipSide tips, DialogBook book, TalkLocks locks)
{
    /// <summary>The present card. Runs and keeps nothing.</summary>
    public async Task<TurnReply> PresentAsync(ChannelAddress address, CancellationToken cancellation)
    {
        using var held = await locks.HoldAsync(address, cancellation);
        return Present(address, shelf.Open(address).Session);
    }

    public async Task<TurnReply> TakeAsync(ChannelAddress address, Incoming incoming, CancellationToken cancellation)
    {
        using var held = await locks.HoldAsync(address, cancellation);
        var opened = shelf.Open(address);
        if (opened.Session is { } taken && UpdateRing.Has(taken.Updates, incoming.Update))
        {
            return Present(address, taken) with { Repeated = true, Forgotten = taken.Forgot };
        }

        var before = Received(opened.Session ?? run.Begin(address.Channel), incoming);
        var fresh = incoming.Photo is { } photo && shelf.HasRoomForPhoto ? DraftSeal.Seal(photo) : null;
        var noRoom = incoming.Photo is not null && fresh is null;
        var after = before;
        foreach (var said in incoming.Turns)
        {
            var turn = noRoom && said is Turn.Pictured ? new Turn.Sent(MediaKind.PhotoLost) : said;
            after = await RunAsync(after, turn, fresh, address.Channel, cancellation);
        }

        // One that is too large to be kept is as if it had not been said, but it was taken: it must not come again for ever.
        if (await shelf.KeepAsync(opened, after, fresh))
        {
            return run.Reply(after, address.Channel, TurnRun.Moved(before.Talk, after.Talk)) with { Forgotten = after.Forgot };
        }

        var refused = before with { Toast = book.Phrase(before.Talk.Language, "not-understood") };
        await shelf.KeepAsync(opened, refused, fresh: null);
        return run.Reply(refused, address.Channel, taken: false);
    }

    /// <summary>Keeps what the channel did in the chat.</summary>
    public Task<TurnReply> NoteAsync(ChannelAddress address, Screen screen, CancellationToken cancellation) =>
        NoteAsync(address, session => session.Showing(screen.Bounded()), cancellation);

    /// <summary>The same, when the receipt's message stands in the chat: from then on the session does not know the receipt.</summary>
    public Task<TurnReply> ConfirmReceiptAsync(ChannelAddress address, Screen screen, CancellationToken cancellation) =>
        NoteAsync(address, session => session.ReceiptShown() with { Screen = screen.Bounded() }, cancellation);

    /// <summary>Nothing is left of the talk, of its photos and of what stands in the chat. A filed tip is not touched.</summary>
    public async Task ForgetAsync(ChannelAddress address, CancellationToken cancellation)
    {
        using var held = await locks.HoldAsync(address, cancellation);
        await shelf.ForgetAsync(address);
    }

    private TurnReply Present(ChannelAddress address, Session? session) =>
        run.Reply(session ?? run.Begin(address.Channel), address.Channel, taken: true);

    private async Task<TurnReply> NoteAsync(ChannelAddress address, Func<Session, Session> noted, CancellationToken cancellation)
    {
        using var held = await locks.HoldAsync(address, cancellation);
        var opened = shelf.Open(address);
        var session = noted(opened.Session ?? run.Begin(address.Channel));
        await shelf.KeepAsync(opened, session, fresh: null);
        return Present(address, session);
    }

    private static Session Received(Session session, Incoming incoming)
    {
        var screen = session.Screen;
        var doomed = incoming.Message is { } message ? screen.Doomed.Append(new Doomed(message, incoming.Hour)) : screen.Doomed;
        return session with
        {
            Updates = UpdateRing.With(session.Updates, incoming.Update),
            Toast = null,
            NotedAs = null,
            Forgot = false,
            LastTurn = null,
            Screen = (screen with
            {
                Doomed = [.. doomed],
                ReceiptTurns = screen.Receipt is null || incoming.Turns.Count == 0 ? screen.ReceiptTurns : screen.ReceiptTurns + 1,
            }).Bounded(),
        };
    }

    private async Task<Session> RunAsync(Session session, Turn turn, FreshDraft? fresh, string channel, CancellationToken cancellation)
    {
        // Offered to the turn that tells of it: what that turn does not count is dropped again.
        var offered = fresh is null || turn is not Turn.Pictured ? session : session with { Files = [.. session.Files, fresh.File] };
        var done = await run.GoAsync(offered, turn, channel, cancellation);
        foreach (var changes in done.Changes)
        {
            // From here on the tip is filed. A failure below repeats the update with the same drawn tip, which files nothing anew.
            await tips.CommitAsync(changes, CancellationToken.None);
        }

        return done.Session with
        {
            Toast = done.Session.Toast ?? session.Toast,
            NotedAs = done.Session.NotedAs ?? session.NotedAs,
            Forgot = done.Session.Forgot || session.Forgot,
        };
    }
}

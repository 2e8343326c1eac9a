using Helpline.Sessions;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>
/// Brings a chat to what the talk shows: what is over goes first, then the receipt, then the one card, then what that left behind.
/// Whatever was done is kept in the session; whatever could not be done is tried again with the next turn.
/// </summary>
internal sealed class ChatScreen(ScreenCalls calls, ScreenTurns turns, CardDrawing drawing, TimeProvider time)
{
    /// <summary>A card that is gone is sent anew once; Telegram that says so of the new one as well is not believed.</summary>
    private const int Tries = 2;

    /// <returns>False: the same update has to come again.</returns>
    public async Task<bool> ShowAsync(ChannelAddress address, long chat, TalkEnd end, CancellationToken cancellation)
    {
        var visit = new Visit(address, chat, end, (int)(time.GetUtcNow().ToUnixTimeSeconds() / 3600));
        var found = end.Reply.Screen;
        visit.Screen = ScreenSweep.Due(Orphans.Begun(found, end.Seen), end, visit.Hour);
        visit.Screen = await calls.DeleteAsync(chat, visit.Screen, visit.Hour, cancellation);
        if (found.Receipt is not null && visit.Screen.Receipt is null)
        {
            // The card that comes next must not speak of a receipt above it.
            visit.End = end with { Reply = await turns.NoteAsync(address, visit.Screen, cancellation) };
        }

        var shown = await ReceiptAsync(visit, cancellation);
        shown = shown == StepEndKind.Done ? await CardAsync(visit, cancellation) : shown;
        if (shown == StepEndKind.Blocked)
        {
            await turns.ForgetAsync(address, cancellation);
            return true;
        }

        if (shown != StepEndKind.NotNow)
        {
            var swept = Orphans.Swept(found, visit.Screen, end.Seen, visit.Hour);
            visit.Screen = await calls.DeleteAsync(chat, swept, visit.Hour, cancellation);
        }

        await turns.NoteAsync(address, visit.Screen, cancellation);
        return shown != StepEndKind.NotNow;
    }

    private async Task<StepEndKind> ReceiptAsync(Visit visit, CancellationToken cancellation)
    {
        if (visit.End.Reply.Receipt is not { } receipt)
        {
            return StepEndKind.Done;
        }

        var end = await RunAsync(visit, ScreenPlan.Of(drawing.DrawReceipt(visit.End.Reply, receipt)), cancellation);
        if (end == StepEndKind.Done)
        {
            // Only now may the session lose it: the person has it in sight.
            var reply = await turns.ConfirmReceiptAsync(visit.Address, visit.Screen, cancellation);
            visit.End = visit.End with { Reply = reply, ReceiptTurns = 0 };
        }

        return end;
    }

    private async Task<StepEndKind> CardAsync(Visit visit, CancellationToken cancellation)
    {
        var end = StepEndKind.Done;
        for (var tries = 0; tries < Tries; tries++)
        {
            var shown = drawing.Draw(visit.End, visit.Screen);
            end = await RunAsync(visit, ScreenPlan.Of(visit.Screen, shown, visit.Hour), cancellation);
            if (end != StepEndKind.Gone)
            {
                return end;
            }

            visit.Screen = ScreenAfter.Gone(visit.Screen);
        }

        return end;
    }

    private async Task<StepEndKind> RunAsync(Visit visit, IEnumerable<ScreenStep> steps, CancellationToken cancellation)
    {
        foreach (var step in steps)
        {
            var end = await calls.DoAsync(visit.Chat, step, visit.End.Reply.Language, cancellation);
            if (end.Kind != StepEndKind.Done)
            {
                return end.Kind;
            }

            visit.Screen = ScreenAfter.Of(visit.Screen, step, end.Sent, visit.Hour);
            if (step is ScreenStep.Announce)
            {
                await turns.NoteAsync(visit.Address, visit.Screen, cancellation);
            }
        }

        return StepEndKind.Done;
    }

    /// <summary>One visit to a chat, as far as it has come.</summary>
    private sealed class Visit(ChannelAddress address, long chat, TalkEnd end, int hour)
    {
        public ChannelAddress Address => address;

        public long Chat => chat;

        public int Hour => hour;

        public TalkEnd End { get; set; } = end;

        public Screen Screen { get; set; } = new();
    }
}

using Helpline.Sessions;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>What is known of the chat after a step was done. Pure; a step that failed changes nothing but what <see cref="Gone"/> says.</summary>
internal static class ScreenAfter
{
    /// <summary>Cards that stay beside the present one; older ones go.</summary>
    public const int MostStaying = 5;

    /// <param name="sent">Id of the message, where the step sent one.</param>
    public static Screen Of(Screen screen, ScreenStep step, long sent, int hour) => step switch
    {
        ScreenStep.Announce announce => Announced(screen, announce),
        ScreenStep.DropPages => Dropped(screen),
        ScreenStep.SendPage => Newer(screen with { Pages = [.. screen.Pages, sent] }, sent),
        ScreenStep.SendCard send => Sent(screen, send.Card, sent, hour),
        ScreenStep.EditCard edit => Shown(screen, edit.Card, hour) with { CardDigest = edit.Card.Digest, TooOld = 0 },
        ScreenStep.SendReceipt => Receipt(screen, sent, hour),
        ScreenStep.SendPin => Pinned(screen, sent),
        ScreenStep.AskPlace => Newer(screen with { Asking = new Asking(sent, hour) }, sent),
        ScreenStep.EndAsking => Asked(Newer(screen, sent), sent, hour),
        _ => screen,
    };

    /// <summary>The card that was to be edited is not in the chat any more, or can't be edited: then it is to go.</summary>
    public static Screen Gone(Screen screen) => screen with
    {
        Card = null,
        CardDigest = null,
        Staying = [.. screen.Staying.Where(staying => staying.Id != screen.Card)],
        Doomed =
        [
            .. screen.Doomed, .. screen.Card is { } card ? [new Doomed(card, screen.CardHour)] : Array.Empty<Doomed>(),
            .. screen.Staying.Where(staying => staying.Id == screen.Card).SelectMany(staying => staying.Doom()),
        ],
    };

    // Found set already, the older mark holds: what was sent after it was never noted. A keyboard may come to stand from here on.
    private static Screen Announced(Screen screen, ScreenStep.Announce announce) => !announce.Keyboard
        ? screen with { Sending = true }
        : screen with { Sending = true, Asking = new Asking(0, 0), Doomed = WithAsking(screen) };

    // What removes the keyboard is itself a message, and goes at once.
    private static Screen Asked(Screen screen, long sent, int hour) => screen with
    {
        Asking = null,
        Doomed = [.. WithAsking(screen), new Doomed(sent, hour)],
    };

    private static IReadOnlyList<Doomed> WithAsking(Screen screen) =>
        screen.Asking is { Id: not 0 } asking ? [.. screen.Doomed, new Doomed(asking.Id, asking.Hour)] : screen.Doomed;

    // 0: Telegram did not take it, and the card says where the place is.
    private static Screen Pinned(Screen screen, long sent) => sent == 0 ? screen : Newer(
        screen with
        {
            Staying = [.. screen.Staying.Select(card => card.Id == screen.Card ? card with { Pins = [.. card.Pins, sent] } : card)],
        },
        sent);

    private static Screen Dropped(Screen screen) => screen with
    {
        Pages = [],
        PagesDigest = null,
        Doomed = [.. screen.Doomed, .. screen.Pages.Select(page => new Doomed(page, screen.CardHour))],
    };

    private static Screen Sent(Screen screen, ShownCard card, long sent, int hour)
    {
        var before = screen.Card is { } old && screen.Staying.All(staying => staying.Id != old)
            ? screen with { Doomed = [.. screen.Doomed, new Doomed(old, screen.CardHour)] }
            : screen;
        var after = before with
        {
            Card = sent,
            CardHour = hour,
            CardDigest = card.Digest,
            PagesDigest = card.PagesDigest,
            TooOld = 0,
        };
        return Newer(Shown(after, card, hour), sent);
    }

    // A card that stays is one of those from the moment it is shown, so that a turn that comes later finds it there.
    private static Screen Shown(Screen screen, ShownCard card, int hour)
    {
        if (!card.Stays || screen.Card is not { } id)
        {
            return screen;
        }

        var present = screen.Staying.FirstOrDefault(staying => staying.Id == id) ?? new Staying(id, hour, card.Words);
        var others = screen.Staying.Where(staying => staying.Id != id).ToList();
        var kept = others.Where(staying => !Digests.Same(staying.Words, card.Words)).TakeLast(MostStaying - 1).ToList();
        return screen with
        {
            Staying = [.. kept, present],
            Doomed = [.. screen.Doomed, .. others.Except(kept).SelectMany(staying => staying.Doom())],
        };
    }

    private static Screen Receipt(Screen screen, long sent, int hour) => Newer(
        screen with
        {
            Receipt = sent,
            ReceiptTurns = 0,
            Doomed = screen.Receipt is { } earlier ? [.. screen.Doomed, new Doomed(earlier, hour)] : screen.Doomed,
        },
        sent);

    // An id that stands in the chat now is not one to be deleted: some servers give two messages the same.
    private static Screen Newer(Screen screen, long sent) => screen with
    {
        Doomed = [.. screen.Doomed.Where(message => message.Id != sent)],
    };
}

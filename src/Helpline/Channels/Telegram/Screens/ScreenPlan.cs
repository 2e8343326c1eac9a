using Helpline.Sessions;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>
/// What leads from the chat as it stands to the card as it should be: as few calls as possible, nothing when it shows it already.
/// Pure; what comes of each step is told to <see cref="ScreenAfter"/>.
/// </summary>
internal static class ScreenPlan
{
    /// <summary>Older than this a card is sent anew, so that it can still be deleted when its time comes.</summary>
    public const int OldestHours = 36;

    public static IReadOnlyList<ScreenStep> Of(Screen screen, ShownCard shown, int hour)
    {
        var card = OfCard(screen, shown, hour);
        return [.. card, .. OfPins(screen, shown, card.Any(step => step is ScreenStep.SendCard)), .. OfKeyboard(screen, shown, hour)];
    }

    /// <summary>Until the session hears that it stands in the chat, the receipt comes before any card.</summary>
    public static IReadOnlyList<ScreenStep> Of(ShownReceipt receipt) => [new ScreenStep.Announce(), new ScreenStep.SendReceipt(receipt)];

    private static IReadOnlyList<ScreenStep> OfCard(Screen screen, ShownCard shown, int hour)
    {
        var samePages = Digests.Same(screen.PagesDigest, shown.PagesDigest);
        if (screen.Card is { } card && CanBeEdited(screen, shown, samePages, hour))
        {
            ScreenStep[] edit = Digests.Same(screen.CardDigest, shown.Digest) ? [] : [new ScreenStep.EditCard(card, shown)];
            return samePages ? edit : [new ScreenStep.DropPages(), .. edit];
        }

        var left = screen.Staying.FirstOrDefault(staying => staying.Id == screen.Card);
        return
        [
            .. left is null ? Array.Empty<ScreenStep>() : [new ScreenStep.Strip(left.Id)],
            .. screen.Pages.Count == 0 ? Array.Empty<ScreenStep>() : [new ScreenStep.DropPages()],
            new ScreenStep.Announce(),
            .. shown.Pages.Select(page => new ScreenStep.SendPage(page)),
            new ScreenStep.SendCard(shown),
        ];
    }

    private static IReadOnlyList<ScreenStep> OfPins(Screen screen, ShownCard shown, bool anew)
    {
        var there = anew ? 0 : screen.Staying.FirstOrDefault(staying => staying.Id == screen.Card)?.Pins.Count ?? 0;
        return there >= shown.Pins.Count
            ? []
            : [new ScreenStep.Announce(), .. shown.Pins.Skip(there).Select(pin => new ScreenStep.SendPin(pin))];
    }

    // A keyboard is no part of a message once it was sent: it stays with the person until another message takes it away.
    private static IReadOnlyList<ScreenStep> OfKeyboard(Screen screen, ShownCard shown, int hour)
    {
        var standing = screen.Asking is { Id: not 0 } asking && hour - asking.Hour <= OldestHours;
        return (shown.AsksPlace, screen.Asking) switch
        {
            (true, _) when !standing => [new ScreenStep.Announce(Keyboard: true), new ScreenStep.AskPlace(shown.Asking)],
            (false, not null) => [new ScreenStep.Announce(), new ScreenStep.EndAsking(shown.Asking)],
            _ => [],
        };
    }

    private static bool CanBeEdited(Screen screen, ShownCard shown, bool samePages, int hour)
    {
        // New pages stand above their card, and a receipt above the card that speaks of it.
        var below = (samePages || shown.Pages.Count == 0) && !(screen.Receipt > screen.Card);
        var staying = screen.Staying.FirstOrDefault(card => card.Id == screen.Card);
        return below
            && hour - screen.CardHour <= OldestHours
            && (staying is null || Digests.Same(staying.Words, shown.Words));
    }
}

using Helpline.Sessions;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>What must leave the chat, and what came of it. Pure; forgets no message that may still be there.</summary>
internal static class ScreenSweep
{
    /// <summary>Telegram deletes nothing that is older.</summary>
    public const int DeletableHours = 48;

    /// <summary>After this nobody tries any more: the person is told.</summary>
    private const int HopelessHours = 72;

    private const int LaterTurns = 2;

    /// <summary>What this visit's turns ended is doomed: the receipt when it was kept or nobody said so, and all of it when it was forgotten.</summary>
    public static Screen Due(Screen screen, TalkEnd end, int hour)
    {
        var due = Receipt(screen, end, hour);
        return end.Forgotten ? Forgotten(due) : due;
    }

    /// <summary>What can be deleted together, and what has to be tried alone because it may be too old.</summary>
    public static (IReadOnlyList<long> Together, IReadOnlyList<long> Alone) Split(Screen screen, int hour)
    {
        var standing = Standing(screen).ToHashSet();
        var doomed = screen.Doomed.Where(message => !standing.Contains(message.Id)).DistinctBy(message => message.Id).ToLookup(
            message => hour - message.Hour < DeletableHours - 1, message => message.Id);
        return ([.. doomed[true]], [.. doomed[false]]);
    }

    /// <param name="gone">Ids that are not in the chat any more.</param>
    /// <param name="refused">Ids that only the person can delete.</param>
    public static Screen After(Screen screen, IReadOnlySet<long> gone, IReadOnlySet<long> refused, int hour)
    {
        var standing = Standing(screen).ToHashSet();
        var left = screen.Doomed.Where(message => !gone.Contains(message.Id) && !standing.Contains(message.Id)).ToList();
        var kept = left.Where(message => !refused.Contains(message.Id) && hour - message.Hour < HopelessHours).ToList();
        return screen with { Doomed = kept, TooOld = screen.TooOld + left.Count - kept.Count };
    }

    /// <summary>A card that the person took away, or was told to; its pins that are still there are doomed.</summary>
    public static Screen Without(Screen screen, long id, IReadOnlySet<long> gone)
    {
        var pins = screen.Staying.Where(card => card.Id == id).SelectMany(card => card.Doom()).Where(message => message.Id != id && !gone.Contains(message.Id));
        return (screen.Card == id ? screen with { Card = null, CardDigest = null } : screen) with
        {
            Staying = [.. screen.Staying.Where(card => card.Id != id).Select(card => card with { Pins = [.. card.Pins.Where(pin => pin != id)] })],
            Doomed = [.. screen.Doomed, .. pins],
        };
    }

    private static Screen Receipt(Screen screen, TalkEnd end, int hour)
    {
        if (screen.Receipt is not { } receipt)
        {
            return screen;
        }

        // However many turns ran together, it is asked before anything is taken away.
        var turns = Math.Min(screen.ReceiptTurns, end.ReceiptTurns + 1);

        // Nobody kept when it was shown. In a lot it would be taken for gone even if it is too old and stays: it is tried alone.
        return end.Forgotten || !end.Reply.ReceiptOpen || turns >= LaterTurns
            ? screen with { Receipt = null, ReceiptTurns = 0, Doomed = [.. screen.Doomed, new Doomed(receipt, hour - DeletableHours)] }
            : screen with { ReceiptTurns = turns };
    }

    private static Screen Forgotten(Screen screen) => (screen.Staying.Any(card => card.Id == screen.Card) ? screen with { Card = null, CardDigest = null } : screen) with
    {
        Staying = [],
        Doomed = [.. screen.Doomed, .. screen.Staying.SelectMany(card => card.Doom())],
    };

    private static IEnumerable<long> Standing(Screen screen) =>
        [.. screen.Pages, .. screen.Staying.SelectMany(card => card.Ids()), screen.Card ?? 0, screen.Receipt ?? 0, screen.Asking?.Id ?? 0];
}

using Helpline.Sessions;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>
/// Messages that were sent and never noted because the program died in between: their ids lie between the newest known then and the
/// newest known now. Ids of other chats lie there too; Telegram deletes none of those. Pure.
/// </summary>
internal static class Orphans
{
    /// <summary>Half of them next to each end: what was sent lies near the one or, after long waiting, near the other.</summary>
    public const int Most = 100;

    /// <summary>Before anything is sent: from here on what is newer may be ours. An older mark, found set, holds.</summary>
    public static Screen Begun(Screen found, IReadOnlyCollection<long> seen) =>
        found.Sending ? found : found with { Newest = Known(found).Concat(seen).Append(found.Newest).Max() };

    /// <param name="before">As it was found.</param>
    /// <param name="now">As it is after this visit's messages.</param>
    /// <param name="seen">Messages of the person that came meanwhile.</param>
    public static Screen Swept(Screen before, Screen now, IReadOnlyCollection<long> seen, int hour)
    {
        var known = Known(now).Concat(seen).ToHashSet();
        var newest = known.Append(before.Newest).Max();
        if (!before.Sending)
        {
            return now with { Newest = newest, Sending = false };
        }

        // Nothing newer is known: what was sent then can't be told yet.
        return newest == before.Newest
            ? now
            : now with
            {
                Newest = newest,
                Sending = false,
                Doomed = [.. now.Doomed, .. Between(before.Newest + 1, newest).Where(id => !known.Contains(id)).Select(id => new Doomed(id, hour))],
            };
    }

    public static IEnumerable<long> Known(Screen screen) =>
    [
        .. screen.Pages, .. screen.Staying.SelectMany(card => card.Ids()), .. screen.Doomed.Select(message => message.Id),
        screen.Card ?? 0, screen.Receipt ?? 0, screen.Asking?.Id ?? 0,
    ];

    /// <param name="first">The first that may be one.</param>
    /// <param name="end">The first that is none.</param>
    private static IEnumerable<long> Between(long first, long end)
    {
        var half = Math.Min(Most / 2, end - first);
        var late = Math.Max(first + half, end - (Most / 2));
        return Range(first, half).Concat(Range(late, Math.Max(0, end - late)));
    }

    private static IEnumerable<long> Range(long first, long count) => Enumerable.Range(0, (int)count).Select(at => first + at);
}

using System.Security.Cryptography;
using Helpline.Agencies;
using Helpline.Forwarding;
using Helpline.Sealing;

namespace Helpline.Routing;

/// <summary>Label to queues. Decides by the agencies' file alone; never sees a body, never lets a kind reach a body it is about.</summary>
internal static class Router
{
    /// <summary>The primary queue first, then those that read along; null: no primary queue with a usable key, so the tip is not taken.</summary>
    public static IReadOnlyList<RoutedQueue>? Route(AgencyBook book, TipKind kind, string country, string? region, DateOnly day)
    {
        if (!book.Takes(kind))
        {
            return null;
        }

        var routed = book.Agencies
            .Where(a => !kind.About.Contains(a.Body))
            .SelectMany(a => a.Queues
                .Where(q => q.Takes.Any(t => t.Takes(kind.Value, country, region)))
                .Select(q => new RoutedQueue(a, q, book.UsableKeys(a.Code, day))))
            .Where(r => r.Keys.Count > 0)
            .OrderByDescending(r => r.Queue.IsPrimary)
            .ToList();
        return routed.Count > 0 && routed[0].Queue.IsPrimary ? routed : null;
    }

    /// <summary>One delivery a queue, the tip's key wrapped for each of its agency's keys.</summary>
    public static IReadOnlyList<Delivery> Admit(TipKey key, IReadOnlyList<RoutedQueue> queues) =>
        [.. queues.Select(q => new Delivery(
            RandomNumberGenerator.GetBytes(16),
            q.Agency.Code,
            q.Queue.Code,
            q.Queue.IsPrimary,
            q.Queue.Transport,
            [.. q.Keys.Select(key.Admit)]))];
}

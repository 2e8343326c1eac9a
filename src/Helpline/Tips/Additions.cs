using System.Security.Cryptography;
using System.Text;
using Helpline.Agencies;
using Helpline.Forwarding;
using Helpline.Routing;
using Helpline.Sealing;
using Helpline.Storage.Tips.Shred;

namespace Helpline.Tips;

/// <summary>Seals what a citizen adds to a tip and holds it like the tip itself. The same words to the same tip are kept once.</summary>
internal sealed class Additions(AgencyShelf shelf, LastingSecrets secrets, HoldSpan hold, TimeProvider time)
{
    private readonly PartSealing _sealing = new(secrets);

    public Addition Add(FoundTip tip, string text)
    {
        var release = hold.Draw(urgency: "");
        var queues = QueuesOf(tip, release.Day);
        if (tip.TakenBack || tip.AnswerKey is null || queues.Count == 0)
        {
            return new(AddOutcome.Closed, null);
        }

        var id = new PartId(tip.Id, IdOf(tip, text));
        var envelope = _sealing.Seal(id, PublicJwk.Of(tip.AnswerKey), tip.Label, new([new("what", text)]), queues);
        var key = new ShredKey(tip.ShredId, tip.ShredKey);
        var row = Holding.Row(id.Tip, id.Part, RandomNumberGenerator.GetBytes(32), release, (key, envelope));
        return new(AddOutcome.Ready, new(Holding.Hold(id.Part, (_, _) => Task.FromResult(row))));
    }

    /// <summary>
    /// From the words, under a key that the receipt alone gives: a repeated turn gives the same id, and nothing that is kept
    /// here lets anybody guess the words by it. The shred key would: it lies beside the id.
    /// </summary>
    private static byte[] IdOf(FoundTip tip, string text) =>
        HMACSHA256.HashData(tip.AdditionKey, Encoding.UTF8.GetBytes("helpline/v1/addition\0" + text))[..16];

    /// <summary>The queues that have the tip. Without a key of the one that answers for it, nothing can be added.</summary>
    private List<RoutedQueue> QueuesOf(FoundTip tip, DateOnly release)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var book = shelf.Current;
        var routed = tip.Queues
            .Select(q => (Agency: book.Find(q.Agency), q.Queue))
            .SelectMany(q => q.Agency?.Queues.Where(queue => queue.Code == q.Queue).Select(queue => (q.Agency, Queue: queue)) ?? [])
            .Select(q => new RoutedQueue(q.Agency, q.Queue, book.UsableKeys(q.Agency.Code, today)))
            .Where(q => q.Keys.Count > 0)
            .Select(q => q.On(release, book))
            .ToList();
        return routed.Exists(q => q.Queue.IsPrimary) ? routed : [];
    }
}

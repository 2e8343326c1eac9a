using Helpline.Agencies;
using Helpline.Forwarding;
using Helpline.Routing;
using Helpline.Sealing;

namespace Helpline.Tips;

/// <summary>Where a body becomes an envelope: sealed under a fresh key, signed, the key wrapped for each addressed agency and wiped.</summary>
internal sealed class PartSealing(LastingSecrets secrets)
{
    /// <param name="id">The part.</param>
    /// <param name="answerJwk">The tip's public answer key: bound to the body, so that nobody who only stores it can put another in its place.</param>
    public Envelope Seal(PartId id, string answerJwk, TipLabel label, TipBody body, IReadOnlyList<RoutedQueue> queues) =>
        SealWithPhotos(id, answerJwk, label, (body, []), queues).Envelope;

    /// <summary>The same with photos: sealed here, under keys of the same one-time key, before it is wiped.</summary>
    /// <returns>The sealed photos in their order: the first has number 1.</returns>
    public (Envelope Envelope, IReadOnlyList<byte[]> Photos) SealWithPhotos(
        PartId id, string answerJwk, TipLabel label, (TipBody Body, IReadOnlyList<byte[]> Photos) told, IReadOnlyList<RoutedQueue> queues)
    {
        var sealedBody = TipSeal.Seal(told.Body, label.Aad(id.Tip, id.Part, KeyThumbprint.Of(answerJwk)), out var key);
        using (key)
        using (var signing = secrets.OpenSigningKey())
        {
            var proof = FilingProof.Sign(signing, FilingStatement.Of(id.Tip, sealedBody, label.Day));
            IReadOnlyList<byte[]> photos = [.. told.Photos.Select((photo, at) => AttachmentSeal.Seal(key, id.Tip, at + 1, photo))];
            return (new(label, sealedBody, proof, Router.Admit(key, queues), Receipt: null), photos);
        }
    }
}

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
    public Envelope Seal(PartId id, string answerJwk, TipLabel label, TipBody body, IReadOnlyList<RoutedQueue> queues)
    {
        var sealedBody = TipSeal.Seal(body, label.Aad(id.Tip, id.Part, KeyThumbprint.Of(answerJwk)), out var key);
        using (key)
        using (var signing = secrets.OpenSigningKey())
        {
            var proof = FilingProof.Sign(signing, id.Tip, FilingProof.HashOf(sealedBody), label.Day);
            return new(label, sealedBody, proof, Router.Admit(key, queues), Receipt: null);
        }
    }
}

using Helpline.Agencies;
using Helpline.Forwarding;
using Helpline.Routing;
using Helpline.Sealing;

namespace Helpline.Tips;

/// <summary>Where a body becomes an envelope: sealed under a fresh key, signed, the key wrapped for each addressed agency and wiped.</summary>
internal sealed class PartSealing(LastingSecrets secrets)
{
    public Envelope Seal(PartId id, TipLabel label, TipBody body, IReadOnlyList<RoutedQueue> queues, ReceiptRecord? receipt)
    {
        var sealedBody = TipSeal.Seal(body, label.Aad(id.Tip, id.Part), out var key);
        using (key)
        using (var signing = secrets.OpenSigningKey())
        {
            var proof = FilingProof.Sign(signing, id.Tip, FilingProof.HashOf(sealedBody), label.Day);
            return new(label, sealedBody, proof, Router.Admit(key, queues), receipt);
        }
    }
}

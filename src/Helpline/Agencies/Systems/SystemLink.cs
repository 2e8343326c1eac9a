namespace Helpline.Agencies.Systems;

/// <summary>What binds an agency's own system to one of its queues. Never printed, never in a database.</summary>
/// <param name="Secret">Signs what we send there: the 32 bytes behind <c>whsec_</c>.</param>
/// <param name="KeyHash">SHA-256 of the key with which the system asks us back; the key itself is kept nowhere here.</param>
internal sealed record SystemLink(string Agency, string Queue, byte[] Secret, byte[] KeyHash)
{
    public override string ToString() => "[sealed]";
}

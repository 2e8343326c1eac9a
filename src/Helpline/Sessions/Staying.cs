namespace Helpline.Sessions;

/// <summary>A card of care or crisis that stands in the chat until the person deletes it. Lives only inside the sealed session.</summary>
/// <param name="Hour">The unix hour it was sent in.</param>
/// <param name="Words">Digest of what it says: the same words again replace it.</param>
internal sealed record Staying(long Id, int Hour, byte[] Words)
{
    public override string ToString() => "[sealed]";
}

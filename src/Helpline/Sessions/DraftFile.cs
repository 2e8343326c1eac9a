namespace Helpline.Sessions;

/// <summary>A photo of an unfinished tip: where its sealed bytes lie and the key that opens them. Exists only inside the sealed session.</summary>
/// <param name="Length">Bytes before padding.</param>
internal sealed record DraftFile(byte[] Id, byte[] Key, int Length)
{
    public override string ToString() => "[sealed]";
}

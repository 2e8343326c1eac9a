namespace Helpline.Storage.Tips.Shred;

/// <summary>A shred key and its id.</summary>
internal sealed record ShredKey(byte[] Id, byte[] Key)
{
    public override string ToString() => "[sealed]";
}

namespace Helpline.Tips;

/// <summary>A tip's id and receipt, drawn with the preview and kept in the sealed session, so that filing can be repeated and happens once.</summary>
internal sealed record DrawnTip(byte[] TipId, string Receipt)
{
    public override string ToString() => "[sealed]";
}

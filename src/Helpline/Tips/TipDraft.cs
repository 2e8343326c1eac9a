namespace Helpline.Tips;

/// <summary>What a citizen told, before it is sealed. Never logged, never stored.</summary>
/// <param name="Region">ISO code; null when the citizen left it open.</param>
/// <param name="Urgency">danger, now or hour.</param>
/// <param name="Photos">How many photos go with it.</param>
internal sealed record TipDraft(string Kind, string Country, string? Region, string Urgency, string Where, string What, int Photos = 0)
{
    public override string ToString() => "[sealed]";
}

namespace Helpline.Sessions;

/// <summary>A photo sealed in this turn and not yet committed.</summary>
internal sealed record FreshDraft(DraftFile File, byte[] Sealed)
{
    public override string ToString() => "[sealed]";
}

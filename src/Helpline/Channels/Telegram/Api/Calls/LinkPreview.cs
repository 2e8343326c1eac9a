namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>Link previews are off: Telegram would fetch what a person or an agency wrote.</summary>
internal sealed record LinkPreview
{
    public bool IsDisabled { get; } = true;
}

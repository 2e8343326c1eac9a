namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>A button of a reply keyboard; its text is sent as the person's own message, or their place after they agreed.</summary>
internal sealed record ReplyButton(string Text)
{
    public bool? RequestLocation { get; init; }
}

namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>A new message: plain text of at most 4096 characters, no parse mode, no link preview.</summary>
internal sealed record SendMessage(long ChatId, string Text)
{
    public IReadOnlyList<TextEntity>? Entities { get; init; }

    public Markup? ReplyMarkup { get; init; }

    /// <summary>Without a sound.</summary>
    public bool? DisableNotification { get; init; }

    /// <summary>Cannot be forwarded or saved.</summary>
    public bool? ProtectContent { get; init; }

    public LinkPreview LinkPreviewOptions { get; } = new();

    public override string ToString() => "[sealed]";
}

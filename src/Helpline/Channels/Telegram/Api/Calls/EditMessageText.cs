namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>Other words, and other buttons, in a message of ours. Without markup its buttons go.</summary>
internal sealed record EditMessageText(long ChatId, long MessageId, string Text)
{
    public IReadOnlyList<TextEntity>? Entities { get; init; }

    public Markup? ReplyMarkup { get; init; }

    public LinkPreview LinkPreviewOptions { get; } = new();

    public override string ToString() => "[sealed]";
}

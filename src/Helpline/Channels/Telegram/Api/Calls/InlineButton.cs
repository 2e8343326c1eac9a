namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>A button under a message: a press with data of at most 64 bytes, or a text that it copies. Exactly one of the two.</summary>
internal sealed record InlineButton(string Text)
{
    public string? CallbackData { get; init; }

    public CopyText? CopyText { get; init; }

    public override string ToString() => "[sealed]";
}

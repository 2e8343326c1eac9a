namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>Other buttons under a message of ours, or none.</summary>
internal sealed record EditMessageReplyMarkup(long ChatId, long MessageId)
{
    public Markup? ReplyMarkup { get; init; }

    public override string ToString() => "[sealed]";
}

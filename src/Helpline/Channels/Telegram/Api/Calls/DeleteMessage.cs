namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>Takes one message out of the chat, for both sides.</summary>
internal sealed record DeleteMessage(long ChatId, long MessageId)
{
    public override string ToString() => "[sealed]";
}

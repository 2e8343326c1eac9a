namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>Takes up to a hundred messages out of the chat, for both sides.</summary>
internal sealed record DeleteMessages(long ChatId, IReadOnlyList<long> MessageIds)
{
    public override string ToString() => "[sealed]";
}

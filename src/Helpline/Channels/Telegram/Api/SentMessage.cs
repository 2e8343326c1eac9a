namespace Helpline.Channels.Telegram.Api;

/// <summary>A message of ours that stands in the chat now. Nothing else of Telegram's answer is read.</summary>
internal sealed record SentMessage(long Id)
{
    public override string ToString() => "[sealed]";
}

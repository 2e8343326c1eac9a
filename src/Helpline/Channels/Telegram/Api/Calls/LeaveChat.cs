namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>The bot leaves a group.</summary>
internal sealed record LeaveChat(long ChatId)
{
    public override string ToString() => "[sealed]";
}

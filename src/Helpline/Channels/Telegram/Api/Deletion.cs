namespace Helpline.Channels.Telegram.Api;

/// <summary>One message, and whether it is gone.</summary>
internal sealed record Deletion(long Message, DeletionEnd End)
{
    public override string ToString() => "[sealed]";
}

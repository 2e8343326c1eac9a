namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>What a button copies, at most 256 characters.</summary>
internal sealed record CopyText(string Text)
{
    public override string ToString() => "[sealed]";
}

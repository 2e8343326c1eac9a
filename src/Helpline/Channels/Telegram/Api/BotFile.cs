namespace Helpline.Channels.Telegram.Api;

/// <summary>Where a file can be fetched from.</summary>
/// <param name="Path">For <see cref="BotApi.DownloadAsync"/>, good for about an hour.</param>
/// <param name="Bytes">As Telegram says; 0 when it doesn't.</param>
internal sealed record BotFile(string Path, long Bytes)
{
    public override string ToString() => "[sealed]";
}

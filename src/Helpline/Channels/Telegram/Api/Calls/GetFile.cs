namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>Asks where a file can be fetched from.</summary>
internal sealed record GetFile(string FileId)
{
    public override string ToString() => "[sealed]";
}

namespace Helpline.Channels.Telegram.Reading;

/// <summary>One size of a photo: enough to choose and to fetch it. Never printed.</summary>
/// <param name="Bytes">Null: not told, so that the limit must be kept while fetching.</param>
internal sealed record PhotoSize(string FileId, long Width, long Height, long? Bytes)
{
    public override string ToString() => "[sealed]";
}

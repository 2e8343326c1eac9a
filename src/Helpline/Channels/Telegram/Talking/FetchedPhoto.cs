using Helpline.Dialogs.Running;

namespace Helpline.Channels.Telegram.Talking;

/// <summary>A photo fetched and cleaned, or why there is none. Lives for one turn; never printed.</summary>
/// <param name="Fault">What the person is told, where there are no bytes.</param>
internal sealed record FetchedPhoto(byte[]? Bytes, MediaKind Fault)
{
    public override string ToString() => "[sealed]";
}

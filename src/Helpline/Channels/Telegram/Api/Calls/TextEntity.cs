namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>How a part of a text is shown, by UTF-16 units: a spoiler, mostly.</summary>
internal sealed record TextEntity(string Type, int Offset, int Length)
{
    internal static TextEntity Spoiler(int offset, int length) => new("spoiler", offset, length);
}

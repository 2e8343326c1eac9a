namespace Helpline.Channels.Telegram.Api;

/// <summary>The value of an answer that says no more than yes. Servers put true, the message or nothing there; none of it is read.</summary>
internal sealed record Done
{
    internal static readonly Done Yes = new();
}

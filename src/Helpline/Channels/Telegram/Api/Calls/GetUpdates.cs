namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>Asks for what came in, waiting up to the given seconds.</summary>
internal sealed record GetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates)
{
    public override string ToString() => "[sealed]";
}

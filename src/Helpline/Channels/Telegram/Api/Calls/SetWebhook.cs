namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>Has Telegram send updates to an address of ours, with a secret by which we know it.</summary>
internal sealed record SetWebhook(string Url, string SecretToken, int MaxConnections, IReadOnlyList<string> AllowedUpdates)
{
    public override string ToString() => "[sealed]";
}

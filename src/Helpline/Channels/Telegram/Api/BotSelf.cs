namespace Helpline.Channels.Telegram.Api;

/// <summary>Who the bot is.</summary>
internal sealed record BotSelf(long Id, string Username);

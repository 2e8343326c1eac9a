namespace Helpline.Channels.Telegram.Api;

/// <summary>A line of the bot's menu.</summary>
internal sealed record BotCommand(string Command, string Description);

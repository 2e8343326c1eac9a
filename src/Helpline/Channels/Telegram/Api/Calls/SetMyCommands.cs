namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>The bot's menu in a language.</summary>
internal sealed record SetMyCommands(IReadOnlyList<BotCommand> Commands, string? LanguageCode);

namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>What stands in an empty chat with the bot, in a language, at most 512 characters.</summary>
internal sealed record SetMyDescription(string Description, string? LanguageCode);

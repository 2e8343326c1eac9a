namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>The bot's name in a language, at most 64 characters.</summary>
internal sealed record SetMyName(string Name, string? LanguageCode);

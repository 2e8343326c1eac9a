namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>Asks what the bot says of itself in a language; null: in all others.</summary>
internal sealed record InLanguage(string? LanguageCode);

namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>What stands on the bot's profile, in a language, at most 120 characters.</summary>
internal sealed record SetMyShortDescription(string ShortDescription, string? LanguageCode);

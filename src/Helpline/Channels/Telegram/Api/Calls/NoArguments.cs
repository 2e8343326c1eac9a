namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>The body of a call that takes nothing.</summary>
internal sealed record NoArguments;

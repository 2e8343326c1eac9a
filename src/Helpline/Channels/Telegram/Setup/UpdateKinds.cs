namespace Helpline.Channels.Telegram.Setup;

/// <summary>The kinds of updates that Telegram is asked for. Others are never sent, so that we need not forget them.</summary>
internal static class UpdateKinds
{
    internal static IReadOnlyList<string> Wanted { get; } = ["message", "edited_message", "callback_query", "my_chat_member"];
}

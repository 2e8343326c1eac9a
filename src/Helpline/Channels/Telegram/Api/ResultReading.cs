using System.Text.Json;
using Helpline.Channels.Telegram.Reading;

namespace Helpline.Channels.Telegram.Api;

/// <summary>Reads the few fields of Telegram's results that we use. What is missing or of another type makes the result null, never a fault.</summary>
internal static class ResultReading
{
    internal static BotSelf? Self(JsonElement result) =>
        Number(result, "id") is { } id ? new BotSelf(id, Text(result, "username") ?? "") : null;

    internal static IReadOnlyList<JsonElement>? Updates(JsonElement result) =>
        result.ValueKind == JsonValueKind.Array ? [.. result.EnumerateArray()] : null;

    internal static SentMessage? Message(JsonElement result) =>
        Number(result, "message_id") is { } id ? new SentMessage(id) : null;

    internal static BotFile? File(JsonElement result) =>
        Text(result, "file_path") is { Length: > 0 } path ? new BotFile(path, Number(result, "file_size") ?? 0) : null;

    internal static WebhookState? Webhook(JsonElement result) =>
        result.ValueKind == JsonValueKind.Object ? new WebhookState(Text(result, "url") ?? "") : null;

    internal static IReadOnlyList<BotCommand>? Commands(JsonElement result) => result.ValueKind == JsonValueKind.Array
        ? [.. result.EnumerateArray().Select(one => new BotCommand(Text(one, "command") ?? "", Text(one, "description") ?? ""))]
        : null;

    /// <summary>A text of the result, if it is one.</summary>
    internal static string? Text(JsonElement result, string name) => result.Words(name, int.MaxValue);

    private static long? Number(JsonElement result, string name) => result.Whole(name);
}

using System.Text.Json;

namespace Helpline.Channels.Telegram.Incoming;

/// <summary>Finds the number by which an update is known. What has none is no update.</summary>
internal static class UpdateId
{
    /// <summary>Beyond it no number of Telegram's lies; adding one must not overflow.</summary>
    private const long Largest = 1L << 53;

    internal static long? Of(JsonElement update) =>
        update.ValueKind == JsonValueKind.Object && update.TryGetProperty("update_id", out var id)
        && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) && number is > 0 and < Largest
            ? number
            : null;
}

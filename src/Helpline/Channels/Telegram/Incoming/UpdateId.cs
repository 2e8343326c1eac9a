using System.Text.Json;
using Helpline.Channels.Telegram.Reading;

namespace Helpline.Channels.Telegram.Incoming;

/// <summary>Finds the number by which an update is known. What has none is no update.</summary>
internal static class UpdateId
{
    /// <summary>Beyond it no number of Telegram's lies; adding one must not overflow.</summary>
    private const long Largest = 1L << 53;

    internal static long? Of(JsonElement update) => update.Whole("update_id") is { } number and > 0 and < Largest ? number : null;
}

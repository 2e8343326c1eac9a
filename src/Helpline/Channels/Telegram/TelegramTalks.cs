using System.Text.Json;

namespace Helpline.Channels.Telegram;

/// <summary>
/// Where an update becomes a turn. Called in the order in which updates came, without waiting for the one before: whoever implements it
/// keeps the order of one chat.
/// </summary>
internal sealed class TelegramTalks
{
    /// <returns>True once the update's commits and its answer are done; false when it has to be delivered again.</returns>
    internal Task<bool> TakeAsync(JsonElement update, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(update.ValueKind == JsonValueKind.Object);
    }
}

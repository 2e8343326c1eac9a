using System.Text.Json;
using Helpline.Dialogs.Running;

namespace Helpline.Channels.Telegram.Reading;

/// <summary>What a message holds. What Telegram says of the chat itself, and what is about money, holds nothing for us.</summary>
internal static class MessageReader
{
    /// <summary>Of a message and, from those who pay Telegram, of a caption.</summary>
    private const int LongestText = 4096;
    private const int LongestFileId = 512;
    private const int LongestName = 200;
    private const int MostSizes = 16;

    private static readonly string[] Silent =
    [
        "new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo", "delete_chat_photo",
        "group_chat_created", "supergroup_chat_created", "channel_chat_created", "message_auto_delete_timer_changed",
        "migrate_to_chat_id", "migrate_from_chat_id", "pinned_message", "invoice", "successful_payment", "refunded_payment",
        "users_shared", "chat_shared", "connected_website", "write_access_allowed", "passport_data",
        "proximity_alert_triggered", "boost_added", "chat_background_set", "checklist_tasks_done", "checklist_tasks_added",
        "direct_message_price_changed", "forum_topic_created", "forum_topic_edited", "forum_topic_closed",
        "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden", "gift", "unique_gift",
        "gift_upgrade_sent", "giveaway_created", "giveaway", "giveaway_winners", "giveaway_completed",
        "paid_message_price_changed", "suggested_post_approved", "suggested_post_approval_failed", "suggested_post_declined",
        "suggested_post_paid", "suggested_post_refunded", "video_chat_scheduled", "video_chat_started", "video_chat_ended",
        "video_chat_participants_invited", "web_app_data",
    ];

    // An animation comes with a document beside it, a venue with a location: what says more stands first.
    private static readonly (string Field, MediaKind Kind)[] Kinds =
    [
        ("animation", MediaKind.Other), ("voice", MediaKind.Voice), ("audio", MediaKind.Voice),
        ("contact", MediaKind.Contact), ("document", MediaKind.File),
    ];

    /// <summary>Somebody said something, and it is not the chat that speaks of itself.</summary>
    public static bool IsSpoken(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object && !Silent.Any(field => message.Has(field));

    /// <returns>Null when nobody waits for an answer to it.</returns>
    public static Content? Read(JsonElement message)
    {
        if (!IsSpoken(message))
        {
            return null;
        }

        var caption = message.Words("caption", LongestText) is { Length: > 0 } words ? words : null;
        return message.Words("text", LongestText) is { Length: > 0 } text ? new Content.Text(text)
            : Sizes(message) is { Count: > 0 } sizes ? new Content.Photo(sizes, caption)
            : message.Has("venue") ? Place(message.Of("venue").Of("location"), NameOf(message.Of("venue")))
            : message.Has("location") ? Place(message.Of("location"), name: null)
            : new Content.Other(KindOf(message), caption);
    }

    /// <returns>Null for a live location that moves on: it was answered when it was sent.</returns>
    public static Content? ReadEdited(JsonElement message) => message.Has("location") || !IsSpoken(message)
        ? null
        : new Content.Other(MediaKind.Edited, Caption: null);

    private static Content Place(JsonElement location, string? name)
    {
        if (location.Has("live_period"))
        {
            return new Content.Other(MediaKind.LivePlace, Caption: null);
        }

        return location.Real("latitude") is { } latitude and >= -90 and <= 90
            && location.Real("longitude") is { } longitude and >= -180 and <= 180
                ? new Content.Place(latitude, longitude, name)
                : new Content.Other(MediaKind.Place, Caption: null);
    }

    private static string? NameOf(JsonElement venue)
    {
        string?[] parts = [venue.Words("title", LongestName), venue.Words("address", LongestName)];
        var name = string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return name.Length > 0 ? name : null;
    }

    private static MediaKind KindOf(JsonElement message) =>
        Kinds.Where(kind => message.Has(kind.Field)).Select(kind => kind.Kind).FirstOrDefault(MediaKind.Other);

    private static List<PhotoSize> Sizes(JsonElement message) => message.Of("photo") is { ValueKind: JsonValueKind.Array } photo
        ? [.. photo.EnumerateArray().Take(MostSizes).Select(Size).OfType<PhotoSize>()]
        : [];

    private static PhotoSize? Size(JsonElement size) =>
        size.Words("file_id", LongestFileId + 1) is { Length: > 0 and <= LongestFileId } file
            ? new PhotoSize(file, Side(size, "width"), Side(size, "height"), size.Whole("file_size") is { } bytes and >= 0 ? bytes : null)
            : null;

    private static long Side(JsonElement size, string name) => Math.Clamp(size.Whole(name) ?? 0, 0, int.MaxValue);
}

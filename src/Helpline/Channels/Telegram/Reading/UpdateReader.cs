using System.Text.Json;

namespace Helpline.Channels.Telegram.Reading;

/// <summary>
/// An Update to what we take of it. Pure and total: whatever stands in a field, it never throws. Reads no name, username,
/// language or forward origin, so that they can't be kept by mistake.
/// </summary>
internal static class UpdateReader
{
    private const int LongestCallback = 256;
    private const int LongestCode = 64;

    public static ReadUpdate Read(JsonElement update)
    {
        if (update.Whole("update_id") is not { } id)
        {
            return new ReadUpdate.Ignored();
        }

        return update.Has("message") ? Sent(id, update.Of("message"))
            : update.Has("edited_message") ? Edited(id, update.Of("edited_message"))
            : update.Has("callback_query") ? Pressed(id, update.Of("callback_query"))
            : update.Has("my_chat_member") ? Standing(update.Of("my_chat_member"))
            : new ReadUpdate.Ignored();
    }

    private static ReadUpdate Sent(long update, JsonElement message) => Crowd(message.Of("chat")) is { } chat
        ? MessageReader.IsSpoken(message) ? chat : new ReadUpdate.Ignored()
        : OfPerson(update, message, MessageReader.Read(message));

    private static ReadUpdate Edited(long update, JsonElement message) =>
        OfPerson(update, message, MessageReader.ReadEdited(message));

    private static ReadUpdate OfPerson(long update, JsonElement message, Content? content) =>
        content is not null
        && !message.Of("from").Says("is_bot")
        && !message.Has("sender_chat")
        && PrivateChat(message.Of("chat")) is { } chat
        && message.Whole("message_id") is { } id and > 0
            ? new ReadUpdate.Message(update, chat, id, HourOf(message), message.Has("media_group_id"), content)
            : new ReadUpdate.Ignored();

    private static ReadUpdate Pressed(long update, JsonElement query)
    {
        if (query.Words("id", LongestCallback) is not { Length: > 0 } callback)
        {
            return new ReadUpdate.Ignored();
        }

        var message = query.Of("message");
        return PrivateChat(message.Of("chat")) is { } chat && message.Whole("message_id") is { } id and > 0
            ? new ReadUpdate.Press(update, callback, chat, id, HourOf(message), CodeOf(query))
            : new ReadUpdate.StrayPress(callback);
    }

    private static ReadUpdate Standing(JsonElement change)
    {
        var chat = change.Of("chat");
        var status = change.Of("new_chat_member").Words("status", LongestCode);
        return (PrivateChat(chat), status) switch
        {
            ({ } person, "kicked") => new ReadUpdate.Blocked(person),
            (null, "member" or "administrator" or "restricted") => Crowd(chat) ?? new ReadUpdate.Ignored(),
            _ => new ReadUpdate.Ignored(),
        };
    }

    private static long? PrivateChat(JsonElement chat) =>
        chat.Words("type", LongestCode) == "private" && chat.Whole("id") is { } id and > 0 ? id : null;

    private static ReadUpdate? Crowd(JsonElement chat) => (chat.Words("type", LongestCode), chat.Whole("id")) switch
    {
        ("group" or "supergroup", { } id and not 0) => new ReadUpdate.Crowd(id, MaySpeak: true),
        ("channel", { } id and not 0) => new ReadUpdate.Crowd(id, MaySpeak: false),
        _ => null,
    };

    // One more than a button of ours can carry: what is longer is not ours.
    private static string? CodeOf(JsonElement query) =>
        query.Words("data", LongestCode + 1) is { Length: > 0 and <= LongestCode } code ? code : null;

    private static int? HourOf(JsonElement message)
    {
        const long Milliseconds = 100_000_000_000;
        const int SecondsAnHour = 3600;
        var date = message.Whole("date") ?? 0;
        date = date >= Milliseconds ? date / 1000 : date;
        return date / SecondsAnHour is > 0 and <= int.MaxValue and var hour ? (int)hour : null;
    }
}

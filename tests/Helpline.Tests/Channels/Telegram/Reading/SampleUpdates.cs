using System.Text.Json;
using System.Text.Json.Nodes;
using Helpline.Channels.Telegram.Reading;

namespace Helpline.Tests.Channels.Telegram.Reading;

/// <summary>Updates as Telegram sends them, with everything in them that must not be read.</summary>
internal static class SampleUpdates
{
    internal const long Person = 7_731_004_211;

    internal static readonly string[] All =
    [
        Message("""
            "text": "Курьер у третьего подъезда"
            """),
        Message("""
            "text": "/start@helpline_bot ru-report"
            """),
        Message("""
            "photo": [{"file_id": "small", "file_unique_id": "u1", "width": 90, "height": 67, "file_size": 1200},
                      {"file_id": "large", "file_unique_id": "u2", "width": 1280, "height": 960, "file_size": 240000}],
            "caption": "дверь", "media_group_id": "13370077310042"
            """),
        Message("""
            "location": {"latitude": 43.25654, "longitude": 76.92848}
            """),
        Message("""
            "location": {"latitude": 43.25654, "longitude": 76.92848, "live_period": 900}
            """),
        Message("""
            "location": {"latitude": 43.2, "longitude": 76.9},
            "venue": {"location": {"latitude": 43.2, "longitude": 76.9}, "title": "Базар", "address": "Абая 1"}
            """),
        Message("""
            "voice": {"file_id": "v", "duration": 3}
            """),
        Message("""
            "document": {"file_id": "d", "file_name": "kanareika.jpg"}, "caption": "файл"
            """),
        Message("""
            "contact": {"phone_number": "+77310042", "first_name": "Канарейка"}
            """),
        Message("""
            "sticker": {"file_id": "s", "emoji": "🐤"}
            """),
        Message("""
            "successful_payment": {"currency": "XTR", "total_amount": 1}
            """),
        Message("""
            "text": "другой", "edit_date": 1795600000
            """, "edited_message"),
        $$$"""
            {"update_id": 877310011, "callback_query": {"id": "4382", "from": {"id": {{{Person}}}, "is_bot": false, "first_name": "Канарейка", "language_code": "tlh"},
             "message": {"message_id": 55, "date": 1795600000, "chat": {"id": {{{Person}}}, "type": "private"}}, "chat_instance": "77310042", "data": "3:report"}}
            """,
        Standing("private", Person, "kicked"),
        Standing("supergroup", -1001234567890, "member"),
        Standing("channel", -1001234567891, "administrator"),
        """{"update_id": 877310014, "channel_post": {"message_id": 4, "date": 1795600000, "chat": {"id": -1001, "type": "channel"}, "text": "x"}}""",
        """{"update_id": 877310015, "inline_query": {"id": "1", "from": {"id": 5, "is_bot": false}, "query": "x", "offset": ""}}""",
        """{"update_id": 877310016, "poll_answer": {"poll_id": "1", "option_ids": [1]}}""",
    ];

    internal static string Message(string content, string kind = "message", string chat = "private", long id = Person) => $$$"""
        {"update_id": 877310010, "{{{kind}}}": {"message_id": 48100201, "date": 1795600000,
         "from": {"id": {{{Person}}}, "is_bot": false, "first_name": "Канарейка", "last_name": "Семь", "username": "kanareika7731", "language_code": "tlh"},
         "chat": {"id": {{{id}}}, "type": "{{{chat}}}", "first_name": "Канарейка", "username": "kanareika7731"},
         "forward_origin": {"type": "user", "date": 1795500000, "sender_user": {"id": 7731, "is_bot": false, "first_name": "Чужой"}},
         {{{content}}}}}
        """;

    internal static string Standing(string type, long chat, string status) => $$$"""
        {"update_id": 877310012, "my_chat_member": {"chat": {"id": {{{chat}}}, "type": "{{{type}}}"}, "from": {"id": {{{Person}}}, "is_bot": false},
         "date": 1795600000, "old_chat_member": {"status": "left"}, "new_chat_member": {"status": "{{{status}}}", "user": {"id": 1, "is_bot": true} } } }
        """;

    internal static ReadUpdate Read(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        return UpdateReader.Read(document.RootElement);
    }

    internal static ReadUpdate Read(JsonNode json) => Read(json.ToJsonString());
}

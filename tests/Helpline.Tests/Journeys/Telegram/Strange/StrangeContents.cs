using System.Text.Json.Nodes;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Telegram.Strange;

/// <summary>What a message can hold, in Telegram's shapes, taken by us or not, some of it not invented yet.</summary>
internal static class StrangeContents
{
    private static readonly string[] Commands =
        ["/start", "/start ru-report", "/start kk-care-xyz", "/help", "/language", "/back", "/cancel", "/forget", "/emergency", "/start@fake_helpline_bot", "/", "2", "ок"];

    /// <summary>Shapes in which <c>WORD</c> and <c>FILE</c> stand for what nobody else has.</summary>
    private static readonly string[] Shapes =
    [
        """{"text": "WORD"}""",
        """{"text": "WORD, третий подъезд", "entities": [{"type": "bold", "offset": 0, "length": 3}, {"type": "text_mention", "offset": 0, "length": 2, "user": {"id": 5, "is_bot": false, "first_name": "WORD"}}], "link_preview_options": {"url": "https://WORD.example"}}""",
        """{"photo": [{"file_id": "FILE", "file_unique_id": "u", "width": 90, "height": 67, "file_size": 1200}], "caption": "WORD", "media_group_id": "13370077310042", "has_media_spoiler": true}""",
        """{"photo": [{"file_id": "FILE", "file_unique_id": "u", "width": 1280, "height": 960, "file_size": 90000000000}]}""",
        """{"photo": [{"file_id": "nowhere-WORD", "file_unique_id": "u", "width": -5, "height": 1e300}]}""",
        """{"location": {"latitude": 43.25654, "longitude": 76.92848, "horizontal_accuracy": 12.5}}""",
        """{"location": {"latitude": 43.25654, "longitude": 76.92848, "live_period": 900, "heading": 7, "proximity_alert_radius": 100}}""",
        """{"location": {"latitude": 143.25654, "longitude": -1e9}}""",
        """{"location": {"latitude": 43.2, "longitude": 76.9}, "venue": {"location": {"latitude": 43.2, "longitude": 76.9}, "title": "WORD", "address": "WORD 1", "foursquare_id": "4"}}""",
        """{"voice": {"file_id": "FILE", "file_unique_id": "u", "duration": 3, "mime_type": "audio/ogg"}, "caption": "WORD"}""",
        """{"audio": {"file_id": "FILE", "file_unique_id": "u", "duration": 3, "title": "WORD", "performer": "WORD"}}""",
        """{"video": {"file_id": "FILE", "file_unique_id": "u", "width": 1, "height": 1, "duration": 3, "file_name": "WORD.mp4"}}""",
        """{"video_note": {"file_id": "FILE", "file_unique_id": "u", "length": 1, "duration": 3}}""",
        """{"animation": {"file_id": "FILE", "file_unique_id": "u", "width": 1, "height": 1, "duration": 3}, "document": {"file_id": "FILE", "file_unique_id": "u"}}""",
        """{"document": {"file_id": "FILE", "file_unique_id": "u", "file_name": "WORD.jpg", "mime_type": "image/jpeg"}, "caption": "WORD"}""",
        """{"contact": {"phone_number": "+77017310042", "first_name": "WORD", "vcard": "BEGIN:VCARD\nFN:WORD\nEND:VCARD"}}""",
        """{"sticker": {"file_id": "FILE", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1, "is_animated": false, "is_video": false, "emoji": "🐤", "set_name": "WORD"}}""",
        """{"dice": {"emoji": "🎲", "value": 6}}""",
        """{"poll": {"id": "1", "question": "WORD", "options": [{"text": "WORD", "voter_count": 0}], "total_voter_count": 0, "is_closed": false, "is_anonymous": true, "type": "regular", "allows_multiple_answers": false}}""",
        """{"game": {"title": "WORD", "description": "WORD", "photo": []}}""",
        """{"story": {"chat": {"id": 5, "type": "private", "first_name": "WORD"}, "id": 1}}""",
        """{"paid_media": {"star_count": 1, "paid_media": [{"type": "preview"}]}}""",
        """{"invoice": {"title": "WORD", "description": "WORD", "start_parameter": "", "currency": "XTR", "total_amount": 1}}""",
        """{"successful_payment": {"currency": "XTR", "total_amount": 1, "invoice_payload": "WORD", "telegram_payment_charge_id": "1", "provider_payment_charge_id": "2"}}""",
        """{"refunded_payment": {"currency": "XTR", "total_amount": 1, "invoice_payload": "WORD", "telegram_payment_charge_id": "1"}}""",
        """{"web_app_data": {"data": "WORD", "button_text": "WORD"}}""",
        """{"passport_data": {"data": [], "credentials": {"data": "WORD", "hash": "", "secret": ""}}}""",
        """{"users_shared": {"request_id": 1, "users": [{"user_id": 5, "first_name": "WORD"}]}}""",
        """{"new_chat_members": [{"id": 5, "is_bot": false, "first_name": "WORD"}]}""",
        """{"pinned_message": {"message_id": 5, "date": 0, "chat": {"id": 5, "type": "private"}}}""",
        """{"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}}""",
        """{"checklist": {"title": "WORD", "tasks": [{"id": 1, "text": "WORD"}]}}""",
        """{"gift": {"gift": {"id": "1"}, "text": "WORD"}}""",
        """{"text": "WORD", "sender_chat": {"id": -1001, "type": "channel", "title": "WORD"}}""",
        """{"text": "WORD", "sender_business_bot": {"id": 5, "is_bot": true, "first_name": "WORD"}, "business_connection_id": "WORD"}""",
        """{"thing_of_the_future": {"WORD": ["WORD", {"text": "WORD"}]}}""",
        """{}""",
    ];

    internal static JsonObject Any(Random chance, PersonMarks marks, string file) => chance.Next(10) switch
    {
        0 => new JsonObject { ["text"] = Commands[chance.Next(Commands.Length)] },
        1 => new JsonObject { ["text"] = string.Concat(Enumerable.Repeat(marks.Word("long") + " ", 200))[..chance.Next(3000, 4096)] },
        2 when chance.Next(5) == 0 => Many(file),
        _ => Shape(chance, marks, file),
    };

    private static JsonObject Shape(Random chance, PersonMarks marks, string file) => JsonNode.Parse(Shapes[chance.Next(Shapes.Length)]
        .Replace("WORD", marks.Word("said"), StringComparison.Ordinal).Replace("FILE", file, StringComparison.Ordinal))!.AsObject();

    /// <summary>Two hundred sizes of one photo.</summary>
    private static JsonObject Many(string file) => new()
    {
        ["photo"] = new JsonArray([.. Enumerable.Range(1, 200).Select(side => new JsonObject { ["file_id"] = file, ["file_unique_id"] = "u", ["width"] = side, ["height"] = side, ["file_size"] = side })]),
    };
}

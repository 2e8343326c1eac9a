using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Helpline.Tests.Channels.Telegram.Reading;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Telegram.Strange;

/// <summary>
/// Bodies as a webhook may get them: true Updates of marked people who also press true buttons, spoiled ones, those of other kinds,
/// repeated, out of order, and what is no Update at all.
/// </summary>
internal sealed class StrangeUpdates(FakeBotApi fake, int seed)
{
    private const int People = 40;
    private const int MostEarlier = 500;

    private static readonly string[] Bodies =
        ["", "null", "[]", "{}", "7", "\"text\"", "{\"update_id\": 5", "{\"update_id\": \"5\"}", "{\"update_id\": 1e400}", "{\"update_id\": -1}", "\u0000", "{\"update_id\": 5, \"update_id\": 6}"];

    private static readonly string[] Others =
    [
        """{"channel_post": {"message_id": 4, "date": 1795600000, "chat": {"id": -1001, "type": "channel", "title": "WORD"}, "text": "WORD"}}""",
        """{"edited_channel_post": {"message_id": 4, "date": 1795600000, "chat": {"id": -1001, "type": "channel"}, "text": "WORD", "edit_date": 1795600001}}""",
        """{"business_connection": {"id": "1", "user": USER, "user_chat_id": PERSON, "date": 1795600000, "is_enabled": true}}""",
        """{"business_message": {"message_id": 4, "date": 1795600000, "chat": {"id": PERSON, "type": "private"}, "from": USER, "text": "WORD", "business_connection_id": "1"}}""",
        """{"deleted_business_messages": {"business_connection_id": "1", "chat": {"id": PERSON, "type": "private"}, "message_ids": [1, 2]}}""",
        """{"message_reaction": {"chat": {"id": PERSON, "type": "private"}, "message_id": 4, "user": USER, "date": 1795600000, "old_reaction": [], "new_reaction": [{"type": "emoji", "emoji": "👍"}]}}""",
        """{"inline_query": {"id": "1", "from": USER, "query": "WORD", "offset": ""}}""",
        """{"chosen_inline_result": {"result_id": "1", "from": USER, "query": "WORD"}}""",
        """{"shipping_query": {"id": "1", "from": USER, "invoice_payload": "WORD", "shipping_address": {"country_code": "KZ", "state": "", "city": "WORD", "street_line1": "WORD", "street_line2": "", "post_code": ""}}}""",
        """{"pre_checkout_query": {"id": "1", "from": USER, "currency": "XTR", "total_amount": 1, "invoice_payload": "WORD"}}""",
        """{"purchased_paid_media": {"from": USER, "paid_media_payload": "WORD"}}""",
        """{"poll": {"id": "1", "question": "WORD", "options": [], "total_voter_count": 0, "is_closed": true, "is_anonymous": true, "type": "regular", "allows_multiple_answers": false}}""",
        """{"poll_answer": {"poll_id": "1", "user": USER, "option_ids": [0]}}""",
        """{"chat_join_request": {"chat": {"id": -1001, "type": "supergroup"}, "from": USER, "user_chat_id": PERSON, "date": 1795600000, "bio": "WORD"}}""",
        """{"chat_member": {"chat": {"id": -1001, "type": "supergroup"}, "from": USER, "date": 1795600000, "old_chat_member": {"status": "left", "user": USER}, "new_chat_member": {"status": "member", "user": USER}}}""",
        """{"my_chat_member": {"chat": {"id": PERSON, "type": "private"}, "from": USER, "date": 1795600000, "old_chat_member": {"status": "member", "user": USER}, "new_chat_member": {"status": "kicked", "user": USER, "until_date": 0}}}""",
        """{"my_chat_member": {"chat": {"id": -1001, "type": "supergroup", "title": "WORD"}, "from": USER, "date": 1795600000, "old_chat_member": {"status": "left", "user": USER}, "new_chat_member": {"status": "member", "user": USER}}}""",
        """{"message": {"message_id": 4, "date": 1795600000, "chat": {"id": -1002, "type": "group", "title": "WORD"}, "from": USER, "text": "WORD"}}""",
        """{"callback_query": {"id": "77", "from": USER, "inline_message_id": "WORD", "chat_instance": "1", "data": "3:report"}}""",
        """{"callback_query": {"id": "77", "from": USER, "message": {"message_id": 4, "date": 0, "chat": {"id": PERSON, "type": "private"}}, "chat_instance": "1", "data": "WORD"}}""",
        """{"callback_query": {"id": "77", "from": USER, "message": {"message_id": 4, "date": 1795600000, "chat": {"id": PERSON, "type": "private"}}, "chat_instance": "1", "game_short_name": "WORD"}}""",
        """{"callback_query": {"id": "77", "from": USER, "message": {"message_id": 4, "date": 1795600000, "chat": {"id": PERSON, "type": "private"}}, "chat_instance": "1", "data": "x"}}""",
        """{"update_of_the_future": {"from": USER, "text": "WORD"}}""",
    ];

    private readonly Random chance = new(seed);
    private readonly UpdateMutation mutation = new(seed);
    private readonly List<TelegramPerson> people = [.. Enumerable.Range(0, People).Select(_ => new TelegramPerson(fake))];
    private readonly List<string> earlier = [];
    private readonly FakeFile photo = fake.World.AddFile(SamplePhoto.Make("kanareika-camera-7731"));
    private long last = 900_000_000;

    /// <summary>Words and ids that nobody may write down.</summary>
    internal IEnumerable<string> Marks => people.SelectMany(person => person.Marks.Texts.Append(person.Marks.UserId.ToString(CultureInfo.InvariantCulture)));

    internal byte[] Next()
    {
        switch (chance.Next(100))
        {
            case 0:
                return Encoding.UTF8.GetBytes(Bodies[chance.Next(Bodies.Length)]);
            case 1:
                return Broken();
            case < 10 when earlier.Count > 0:
                return Encoding.UTF8.GetBytes(earlier[chance.Next(earlier.Count)]);
            default:
                var json = Make(people[chance.Next(People)]);
                json["update_id"] = chance.Next(12) == 0 ? last - chance.Next(200) : ++last;
                var text = chance.Next(100) < 45 ? json.ToJsonString() : mutation.Of(json.ToJsonString());
                Keep(text);
                return Encoding.UTF8.GetBytes(text);
        }
    }

    private JsonObject Make(TelegramPerson person) => chance.Next(10) switch
    {
        < 3 => Press(person) ?? Message(person),
        < 8 => Message(person),
        8 => Other(person, Others[chance.Next(Others.Length)]),
        _ => Edited(person),
    };

    private JsonObject Message(TelegramPerson person) =>
        new() { ["message"] = fake.World.Hear(person.Marks.Around(StrangeContents.Any(chance, person.Marks, photo.Id))).Json.DeepClone() };

    private JsonObject Edited(TelegramPerson person)
    {
        var message = Message(person)["message"]!.DeepClone();
        message["edit_date"] = message["date"]!.DeepClone();
        return new JsonObject { ["edited_message"] = message };
    }

    /// <summary>A button that stands in the chat, so that talks get on and spoiled updates meet every state.</summary>
    private JsonObject? Press(TelegramPerson person)
    {
        var presses = person.Ours.SelectMany(message => message.Buttons.Where(button => button.Press is not null).Select(button => (message, button.Press))).ToList();
        if (presses.Count == 0)
        {
            return null;
        }

        var (pressed, data) = presses[chance.Next(presses.Count)];
        return new JsonObject
        {
            ["callback_query"] = new JsonObject
            {
                ["id"] = person.Marks.Text(fake.World.OpenQuery()), ["from"] = person.Marks.User.DeepClone(), ["message"] = pressed.Json.DeepClone(),
                ["chat_instance"] = person.Marks.Word("instance"), ["data"] = data,
            },
        };
    }

    private static JsonObject Other(TelegramPerson person, string shape) => JsonNode.Parse(shape
        .Replace("WORD", person.Marks.Word("other"), StringComparison.Ordinal)
        .Replace("USER", person.Marks.User.ToJsonString(), StringComparison.Ordinal)
        .Replace("PERSON", person.Marks.UserId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))!.AsObject();

    /// <summary>Cut off, of bytes that are no text, deeper than anybody reads, or nearly as large as is taken.</summary>
    private byte[] Broken() => chance.Next(4) switch
    {
        0 when earlier.Count > 0 => Encoding.UTF8.GetBytes(earlier[^1])[..^chance.Next(2, 40)],
        1 => [.. "{\"update_id\": 5, \"message\": \""u8, 0xFF, 0xFE, 0xC0, 0x80, .. "\"}"u8],
        2 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"message\":", 2000)) + "1" + new string('}', 2000)),
        _ => Encoding.UTF8.GetBytes($$$"""{"update_id": {{{++last}}}, "message": {"text": "{{{new string('ж', 500_000)}}}"}}"""),
    };

    private void Keep(string text)
    {
        earlier.Add(text);
        if (earlier.Count > MostEarlier)
        {
            earlier.RemoveAt(0);
        }
    }
}

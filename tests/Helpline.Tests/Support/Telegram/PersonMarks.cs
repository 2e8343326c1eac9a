using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>
/// Who a citizen is to Telegram, marked all over, so that a test can look for any of it: words and numbers that stand nowhere
/// else, in every field in which Telegram tells a bot something about a person.
/// </summary>
internal sealed class PersonMarks
{
    private readonly ConcurrentDictionary<string, byte> texts = new();
    private readonly ConcurrentDictionary<long, byte> numbers = new();
    private readonly long origin;
    private readonly string own = RandomNumberGenerator.GetString("bcdfghkmnpqrstvwxz", 8);
    private int messages;

    internal PersonMarks()
    {
        UserId = Number(5_000_000_000, 7_900_000_000);
        origin = Number(5_000_000_000, 7_900_000_000);
        User = Person(UserId, "user");
        User["language_code"] = Text("tlh-x-" + own);
        Chat = new JsonObject { ["id"] = UserId, ["type"] = "private", ["first_name"] = User["first_name"]!.DeepClone(), ["last_name"] = User["last_name"]!.DeepClone(), ["username"] = User["username"]!.DeepClone() };
    }

    /// <summary>Also the id of the private chat, as with Telegram.</summary>
    internal long UserId { get; }

    internal JsonObject User { get; }

    internal JsonObject Chat { get; }

    /// <summary>Part of every name and word of this person's, and of nobody else's.</summary>
    internal string Own => own;

    /// <summary>Every word that must stay unknown.</summary>
    internal IReadOnlyCollection<string> Texts => [.. texts.Keys];

    /// <summary>Every number that must stay unknown: ids of users, chats, messages, updates.</summary>
    internal IReadOnlyCollection<long> Numbers => [.. numbers.Keys];

    internal string Text(string text)
    {
        texts[text] = 0;
        return text;
    }

    internal long Keep(long number)
    {
        numbers[number] = 0;
        return number;
    }

    /// <summary>A word of this kind that no other person has.</summary>
    internal string Word(string kind) => Text($"kanareika-{kind}-{own}{Interlocked.Increment(ref messages).ToString(CultureInfo.InvariantCulture)}");

    internal JsonObject Contact() => new()
    {
        ["phone_number"] = Text("+7701" + RandomNumberGenerator.GetString("0123456789", 7)), ["first_name"] = Word("contact-first"), ["last_name"] = Word("contact-last"), ["user_id"] = origin,
        ["vcard"] = $"BEGIN:VCARD\nVERSION:3.0\nFN:{Word("vcard")}\nEND:VCARD",
    };

    /// <summary>Adds all that Telegram may tell about the sender of a message beside its content.</summary>
    internal JsonObject Around(JsonObject content)
    {
        var message = new JsonObject { ["from"] = User.DeepClone(), ["chat"] = Chat.DeepClone() };
        foreach (var (name, value) in content)
        {
            message[name] = value?.DeepClone();
        }

        var bot = Person(origin, "via");
        bot["is_bot"] = true;
        message["via_bot"] = bot;
        message["author_signature"] = Word("signature");
        message["sender_tag"] = Word("tag");
        message["reply_to_message"] = new JsonObject
        {
            ["message_id"] = Number(40_000_000, 90_000_000), ["date"] = 1_790_000_000, ["chat"] = Chat.DeepClone(), ["from"] = Person(origin, "replied"),
            ["sender_chat"] = Channel("sender"), ["contact"] = Contact(), ["via_bot"] = bot.DeepClone(), ["forward_origin"] = Origin(3),
        };
        message["forward_origin"] = Origin(Interlocked.Increment(ref messages) % 4);
        message["external_reply"] = new JsonObject
        {
            ["origin"] = Origin(0), ["chat"] = Channel("reply"), ["message_id"] = Number(40_000_000, 90_000_000), ["contact"] = Contact(),
        };
        message["quote"] = new JsonObject { ["text"] = Word("quote"), ["position"] = 0 };
        return message;
    }

    private JsonObject Origin(int kind)
    {
        var at = 1_790_000_000 + RandomNumberGenerator.GetInt32(1_000_000);
        return kind switch
        {
            0 => new JsonObject { ["type"] = "user", ["date"] = at, ["sender_user"] = Person(origin, "forwarded") },
            1 => new JsonObject { ["type"] = "hidden_user", ["date"] = at, ["sender_user_name"] = Word("hidden") },
            2 => new JsonObject { ["type"] = "chat", ["date"] = at, ["sender_chat"] = Channel("chat"), ["author_signature"] = Word("chat-signature") },
            _ => new JsonObject { ["type"] = "channel", ["date"] = at, ["chat"] = Channel("channel"), ["message_id"] = Number(40_000_000, 90_000_000), ["author_signature"] = Word("channel-signature") },
        };
    }

    private JsonObject Channel(string kind) => new()
    {
        ["id"] = Keep(-1_000_000_000_000 - Number(1_100_000_000, 2_900_000_000)), ["type"] = "channel", ["title"] = Word(kind + "-title"), ["username"] = Text($"kanareika_{kind}_{own}"),
    };

    private JsonObject Person(long id, string kind) => new()
    {
        ["id"] = id, ["is_bot"] = false, ["first_name"] = Word(kind + "-first"), ["last_name"] = Word(kind + "-last"), ["username"] = Text($"kanareika_{kind}_{own}"),
    };

    /// <summary>Chance may fall above 32 bits.</summary>
    private long Number(long from, long to) => Keep(from + (long)(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) % (ulong)(to - from)));
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>What Telegram keeps for one bot: chats, files, open callback queries, what the bot says about itself.</summary>
internal sealed class FakeWorld(FakeClock clock)
{
    private readonly ConcurrentDictionary<long, FakeChat> chats = new();
    private readonly ConcurrentDictionary<string, FakeFile> files = new();
    private readonly ConcurrentDictionary<string, bool> queries = new();
    private int fileNumber;
    private long message = 1_948_100_200;

    internal FakeClock Clock => clock;

    internal CallBook Book { get; } = new(clock);

    internal IEnumerable<FakeChat> Chats => chats.Values;

    /// <summary>Commands, name, descriptions: by method and language code.</summary>
    internal ConcurrentDictionary<(string What, string Language), JsonNode> Profile { get; } = new();

    /// <summary>The bot as it sees itself.</summary>
    internal JsonObject Me { get; } = new()
    {
        ["id"] = long.Parse(FakeBotApi.Token.Split(':')[0], CultureInfo.InvariantCulture),
        ["is_bot"] = true,
        ["first_name"] = "Көмек",
        ["username"] = "fake_helpline_bot",
        ["can_join_groups"] = false,
        ["can_read_all_group_messages"] = false,
        ["supports_inline_queries"] = false,
        ["can_connect_to_business"] = false,
        ["has_main_web_app"] = false,
    };

    /// <summary>The bot as others see it in a message.</summary>
    internal JsonObject Author => new() { ["id"] = Me["id"]!.DeepClone(), ["is_bot"] = true, ["first_name"] = Me["first_name"]!.DeepClone(), ["username"] = Me["username"]!.DeepClone() };

    /// <summary>Message ids run through all private chats of a bot in one sequence.</summary>
    internal long NextMessage() => Interlocked.Increment(ref message);

    internal FakeChat Meet(JsonObject chat) => chats.GetOrAdd(chat["id"]!.GetValue<long>(), id => new FakeChat(id, (JsonObject)chat.DeepClone()));

    internal FakeChat Chat(long id) => chats.TryGetValue(id, out var found) ? found : throw FakeRefusal.Bad("chat not found");

    internal FakeFile AddFile(byte[] bytes, string extension = "jpg", long? size = null, string? id = null, string? unique = null)
    {
        var name = RandomNumberGenerator.GetHexString(20, lowercase: true);
        var file = new FakeFile(id ?? "AgACAgIAAxkB" + name, unique ?? "AQAD" + name, $"photos/file_{Interlocked.Increment(ref fileNumber)}.{extension}", bytes, size ?? bytes.Length);
        files[file.Id] = file;
        return file;
    }

    internal FakeFile? File(string id) => files.GetValueOrDefault(id);

    internal FakeFile? FileAt(string path) => files.Values.FirstOrDefault(file => file.Path == path);

    /// <summary>Its link is good no more.</summary>
    internal void LoseFile(string id) => files.TryRemove(id, out _);

    internal string OpenQuery(string? id = null)
    {
        id ??= RandomNumberGenerator.GetString("123456789", 18);
        queries[id] = true;
        return id;
    }

    /// <returns>False: unknown, too old or answered before.</returns>
    internal bool CloseQuery(string id) => queries.TryRemove(id, out _);

    internal void ExpireQueries() => queries.Clear();

    /// <summary>Keeps what a citizen sends and gives it a number and a date.</summary>
    internal FakeMessage Hear(JsonObject message)
    {
        var chat = Meet(message["chat"]!.AsObject());
        var now = clock.GetUtcNow();
        message["message_id"] ??= NextMessage();
        message["date"] ??= now.ToUnixTimeSeconds();
        var heard = new FakeMessage(message["message_id"]!.GetValue<long>(), ours: false, now, message);
        chat.Add(heard);
        return heard;
    }
}

using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>
/// A citizen at the fake: writes, presses, sends places and photos, and sees what still stands in the chat. An update counts as
/// answered when the bot has acknowledged it.
/// </summary>
internal sealed class TelegramPerson(FakeBotApi fake, TimeSpan patience = default) : ITelegramPerson
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);
    private FakeMessage? mine;

    public Action? OnSend { get; set; }

    public Action? OnAnswer { get; set; }

    public Action? OnLost { get; set; }

    public PersonMarks Marks { get; } = new();

    public IReadOnlyList<FakeMessage> Ours => Chat.Ours;

    public int Theirs => Chat.Theirs.Count;

    internal FakeChat Chat => fake.World.Meet(Marks.Chat);

    /// <summary>What stands in the chat from the bot, oldest first, without cards that wait only to be deleted.</summary>
    internal IReadOnlyList<FakeMessage> Shown => [.. Chat.Ours.Where(message => message.Buttons.Count == 0 || message.Buttons.Any(button => button.Press != "x"))];

    public string Said => string.Join("\n", Shown.Select(message => message.Text));

    public string? Receipt => ShownReceipt.In(Said);

    /// <summary>Values of the buttons under whatever stands in the chat, the newest message's first.</summary>
    public IEnumerable<string> Choices => Presses.Select(press => press.Value);

    /// <summary>What the last answered press put over the chat; null: nothing.</summary>
    internal string? Toast { get; private set; }

    private IEnumerable<(string Value, FakeMessage Message, string Whole)> Presses => Chat.Ours.Reverse().SelectMany(message => message.Buttons
        .Where(button => button.Press is not null).Select(button => (button.Press![(button.Press!.IndexOf(':', StringComparison.Ordinal) + 1)..], message, button.Press!)));

    public bool Offers(string value) => Choices.Contains(value);

    public Task OpenAsync() => OpenAsync("");

    /// <param name="payload">What stood behind "?start=" in the link that the citizen followed.</param>
    internal Task OpenAsync(string payload) => SayAsync(new JsonObject
    {
        ["text"] = payload.Length > 0 ? $"/start {payload}" : "/start",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = 6 }),
    });

    public Task ChooseAsync(string value) => Choosing.ChooseAsync(this, value);

    public Task PressAsync(string value)
    {
        var press = Presses.FirstOrDefault(press => press.Value == value);
        Assert.True(press.Message is not null, $"There is no button \"{value}\" in:\n{Chat}");
        return PressAsync(press.Message!, press.Whole);
    }

    /// <summary>Presses a button of any message, gone or present, with any callback_data.</summary>
    internal async Task PressAsync(FakeMessage message, string press)
    {
        var id = Marks.Text(fake.World.OpenQuery());
        await SendAsync(() => fake.Inject(
            new JsonObject
            {
                ["callback_query"] = new JsonObject
                {
                    ["id"] = id, ["from"] = Marks.User.DeepClone(), ["message"] = message.Json.DeepClone(), ["chat_instance"] = Marks.Word("instance"), ["data"] = press,
                },
            },
            $"press {Marks.UserId}"));
        Toast = fake.Book.Of("answerCallbackQuery").LastOrDefault(call => call.Parameters["callback_query_id"]?.ToString() == id)?.Parameters["text"]?.ToString();
    }

    /// <summary>As an app does, sends a long text in several messages.</summary>
    public async Task TypeAsync(string text)
    {
        for (var at = 0; at == 0 || at < text.Length; at += TextCheck.LongestText)
        {
            await SayAsync(new JsonObject { ["text"] = text[at..Math.Min(text.Length, at + TextCheck.LongestText)] });
        }
    }

    public Task SendPlaceAsync(double latitude, double longitude) => SendPlaceAsync(latitude, longitude, null);

    /// <summary>Presses the button of Telegram's own keyboard that sends where the citizen is, and agrees.</summary>
    internal Task ShareAsync(double latitude, double longitude)
    {
        var button = Assert.Single(Chat.Keyboard!["keyboard"]!.AsArray().SelectMany(row => row!.AsArray()));
        Assert.True(button!["request_location"]!.GetValue<bool>() && Chat.Keyboard["one_time_keyboard"]!.GetValue<bool>());
        return SendPlaceAsync(latitude, longitude);
    }

    /// <param name="name">A place with a name is a venue.</param>
    internal Task SendPlaceAsync(double latitude, double longitude, string? name)
    {
        var content = new JsonObject { ["location"] = new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude, ["horizontal_accuracy"] = 12.5 } };
        if (name is not null)
        {
            content["venue"] = new JsonObject { ["location"] = content["location"]!.DeepClone(), ["title"] = name, ["address"] = name };
        }

        return SayAsync(content);
    }

    internal Task SendContactAsync() => SayAsync(new JsonObject { ["contact"] = Marks.Contact() });

    internal Task SendPhotoAsync(byte[] jpeg, string? caption = null) => SayAsync(Photo(jpeg, caption, null));

    /// <summary>Several photos at once: one message each, of one group.</summary>
    internal Task SendAlbumAsync(IReadOnlyList<byte[]> jpegs, string? caption = null)
    {
        var group = Marks.Text(System.Security.Cryptography.RandomNumberGenerator.GetString("123456789", 17));
        var photos = jpegs.Select((jpeg, i) => Photo(jpeg, i == 0 ? caption : null, group)).ToList();
        return Task.WhenAll(photos.Select(SayAsync));
    }

    /// <summary>Sends any message: its content without sender, chat, number and date.</summary>
    internal Task SayAsync(JsonObject content) => SendAsync(() =>
    {
        var (message, update) = fake.Say(Marks.Around(content));
        mine = message;
        Marks.Keep(message.Id);
        return update;
    });

    /// <summary>Changes the last message that the citizen wrote, or what was it.</summary>
    internal Task EditAsync(string text)
    {
        var edited = (JsonObject)(mine ?? throw new InvalidOperationException("Nothing was written.")).Json.DeepClone();
        edited["text"] = text;
        edited["edit_date"] = fake.Clock.GetUtcNow().ToUnixTimeSeconds();
        mine!.Become(edited);
        return SendAsync(() => fake.Inject(new JsonObject { ["edited_message"] = edited.DeepClone() }, $"chat {Marks.UserId}"));
    }

    internal Task BlockAsync() => BeMemberAsync(blocked: true);

    internal Task UnblockAsync() => BeMemberAsync(blocked: false);

    public void Dispose()
    {
        // A citizen holds nothing of the machine's.
    }

    private JsonObject Photo(byte[] jpeg, string? caption, string? group)
    {
        var sizes = new JsonArray();
        foreach (var (side, bytes) in new[] { (90, jpeg[..Math.Min(jpeg.Length, 1200)]), (1280, jpeg) })
        {
            var file = fake.World.AddFile(bytes, id: Marks.Word("file") + "_AgACAgIAAxkB", unique: Marks.Word("unique"));
            sizes.Add(new JsonObject { ["file_id"] = file.Id, ["file_unique_id"] = file.UniqueId, ["width"] = side, ["height"] = side, ["file_size"] = file.Size });
        }

        var content = new JsonObject { ["photo"] = sizes };
        if (caption is not null)
        {
            content["caption"] = caption;
        }

        if (group is not null)
        {
            content["media_group_id"] = group;
        }

        return content;
    }

    private Task BeMemberAsync(bool blocked)
    {
        Chat.Blocked = blocked;
        JsonObject Member(string status) => new() { ["user"] = fake.World.Author, ["status"] = status };
        var (before, after) = (Member(blocked ? "member" : "kicked"), Member(blocked ? "kicked" : "member"));
        (blocked ? after : before)["until_date"] = 0;
        return SendAsync(() => fake.Inject(
            new JsonObject
            {
                ["my_chat_member"] = new JsonObject
                {
                    ["chat"] = Marks.Chat.DeepClone(), ["from"] = Marks.User.DeepClone(), ["date"] = fake.Clock.GetUtcNow().ToUnixTimeSeconds(),
                    ["old_chat_member"] = before, ["new_chat_member"] = after,
                },
            },
            $"member {Marks.UserId}"));
    }

    private async Task SendAsync(Func<PendingUpdate> send)
    {
        OnSend?.Invoke();
        var update = send();
        Marks.Keep(update.Id);
        var watch = Stopwatch.StartNew();
        var lost = 0;
        while (!update.Acknowledged.Task.IsCompleted)
        {
            await Task.WhenAny(update.Acknowledged.Task, Task.Delay(Glance));
            for (; lost < update.Deliveries - 1; lost++)
            {
                OnLost?.Invoke();
            }

            if (watch.Elapsed > (patience > TimeSpan.Zero ? patience : Usual))
            {
                throw new UnansweredException($"No answer within {watch.Elapsed.TotalSeconds:F0} s to {update.Json.ToJsonString()} in:\n{Chat}");
            }
        }

        OnAnswer?.Invoke();
        foreach (var message in Chat.Messages)
        {
            Marks.Keep(message.Id);
        }
    }
}

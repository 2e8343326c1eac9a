using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>A citizen at telegram-test-api, with the bot behind a recording proxy. Sees the chat anew after every answer.</summary>
internal sealed class EmulatorPerson(Emulator emulator, RecordingProxy proxy) : ITelegramPerson
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private IReadOnlyList<FakeMessage> ours = [];

    public Action? OnSend { get; set; }

    public Action? OnAnswer { get; set; }

    public Action? OnLost { get; set; }

    public PersonMarks Marks { get; } = new();

    public int Theirs { get; private set; }

    public IReadOnlyList<FakeMessage> Ours => ours;

    public string Said => string.Join("\n", ours.Where(message => message.Buttons.Count == 0 || message.Buttons.Any(button => button.Press != "x")).Select(message => message.Text));

    public string? Receipt => ShownReceipt.In(Said);

    public IEnumerable<string> Choices => Presses.Select(press => press.Value);

    private IEnumerable<(string Value, FakeMessage Message, string Whole)> Presses => ours.Reverse().SelectMany(message => message.Buttons
        .Where(button => button.Press is not null).Select(button => (button.Press![(button.Press!.IndexOf(':', StringComparison.Ordinal) + 1)..], message, button.Press!)));

    public bool Offers(string value) => Choices.Contains(value);

    public Task OpenAsync() => SendAsync("sendCommand", Message(new JsonObject
    {
        ["text"] = "/start",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = 6 }),
    }));

    public Task PressAsync(string value)
    {
        var press = Presses.FirstOrDefault(press => press.Value == value);
        Assert.True(press.Message is not null, $"There is no button \"{value}\" in:\n{string.Join("\n", ours)}");
        return SendAsync("sendCallback", new JsonObject
        {
            ["from"] = Marks.User.DeepClone(),
            ["message"] = new JsonObject
            {
                ["message_id"] = press.Message!.Id, ["chat"] = Marks.Chat.DeepClone(), ["date"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(), ["text"] = press.Message.Text,
            },
            ["data"] = press.Whole,
        });
    }

    public Task TypeAsync(string text) => SendAsync("sendMessage", Message(new JsonObject { ["text"] = text }));

    public Task ChooseAsync(string value) => Choosing.ChooseAsync(this, value);

    public Task SendPlaceAsync(double latitude, double longitude) =>
        SendAsync("sendMessage", Message(new JsonObject { ["location"] = new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude } }));

    public void Dispose()
    {
        // A citizen holds nothing of the machine's.
    }

    private JsonObject Message(JsonObject content)
    {
        var message = Marks.Around(content);
        message["date"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return message;
    }

    private async Task SendAsync(string how, JsonObject what)
    {
        OnSend?.Invoke();
        var before = proxy.AnsweredOf(Marks.UserId);
        await emulator.ActAsync(how, what);
        for (var watch = Stopwatch.StartNew(); proxy.AnsweredOf(Marks.UserId) == before; await Task.Delay(20))
        {
            if (watch.Elapsed > Patience)
            {
                throw new UnansweredException($"No answer within {Patience.TotalSeconds:F0} s to {how} in:\n{string.Join("\n", ours)}\n{string.Join("\n", proxy.Book.Calls.Where(call => call.Method != "getUpdates").TakeLast(10))}");
            }
        }

        await LookAsync();
        OnAnswer?.Invoke();
    }

    private async Task LookAsync()
    {
        var here = (await emulator.HistoryAsync()).Where(one => (one["message"]?["chat_id"] ?? one["message"]?["chat"]?["id"])?.ToString() == Marks.UserId.ToString(null, null))
            .Where(one => !proxy.IsDeleted(Marks.UserId, one["messageId"]!.GetValue<long>())).ToList();
        ours = [.. here.Where(one => one["message"]!["chat_id"] is not null).Select(Shown).OrderBy(message => message.Id)];
        Theirs = here.Count(one => one["message"]!["chat_id"] is null) + proxy.LeftByWebhook(Marks.UserId);
    }

    private static FakeMessage Shown(JsonNode one)
    {
        var json = (JsonObject)one["message"]!.DeepClone();
        if (json["protect_content"]?.ToString() == "true")
        {
            json["has_protected_content"] = true;
        }

        return new FakeMessage(one["messageId"]!.GetValue<long>(), ours: true, DateTimeOffset.UnixEpoch, json);
    }
}

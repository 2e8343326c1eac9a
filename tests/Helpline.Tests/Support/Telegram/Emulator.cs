using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>npm's telegram-test-api as a process: a Bot API that others wrote. Knows texts, keyboards, edits and single deletions, no more.</summary>
internal sealed class Emulator : IAsyncDisposable
{
    private static readonly HttpClient Client = new();
    private readonly NodePeer node;

    private Emulator(NodePeer node, Uri address) => (this.node, Address) = (node, address);

    internal Uri Address { get; }

    internal static async Task<Emulator> StartAsync()
    {
        _ = Needs.Npm("telegram-test-api");
        var address = new Uri($"http://127.0.0.1:{FreePorts.Pair()}/");
        // A webhook that fails would kill it without the flag.
        var node = await NodePeer.StartAsync(
            ["--unhandled-rejections=warn", "-e", $"new (require('telegram-test-api'))({{port:{address.Port},host:'127.0.0.1',storeTimeout:600}}).start()"],
            _ => AnswersAsync(address));
        return new Emulator(node, address);
    }

    /// <summary>A citizen acts: sendMessage, sendCommand or sendCallback.</summary>
    internal async Task ActAsync(string how, JsonObject what)
    {
        what["botToken"] = FakeBotApi.Token;
        using var answer = await Client.PostAsJsonAsync(new Uri(Address, how), what);
        Assert.True(answer.IsSuccessStatusCode, $"{how}: {await answer.Content.ReadAsStringAsync()}\n{node.Output}");
    }

    /// <summary>All that still stands in all chats, oldest first.</summary>
    internal async Task<IReadOnlyList<JsonNode>> HistoryAsync()
    {
        using var answer = await Client.PostAsJsonAsync(new Uri(Address, "getUpdatesHistory"), new { token = FakeBotApi.Token });
        return [.. JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["result"]!.AsArray().Select(one => one!)];
    }

    public ValueTask DisposeAsync() => node.DisposeAsync();

    private static async Task<bool> AnswersAsync(Uri address)
    {
        try
        {
            using var answer = await Client.PostAsJsonAsync(new Uri(address, "getUpdatesHistory"), new { token = "" });
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Helpline.Tests.Support.Telegram;

/// <summary>
/// Stands between a bot and the emulator in both directions. Writes every call down, knows which updates the bot has answered, and
/// mends what the emulator leaves out in webhooks: the secret, trying again, and numbers of its own for what the citizen writes,
/// which the emulator shares with the bot's reply and does not keep.
/// </summary>
internal sealed class RecordingProxy : IAsyncDisposable
{
    private const long OwnNumbers = 1_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(70) };
    private readonly ConcurrentDictionary<long, long> handedOut = new();
    private readonly ConcurrentDictionary<long, int> answered = new();
    private readonly ConcurrentDictionary<long, long> writtenToWebhook = new();
    private readonly ConcurrentDictionary<(string Chat, string Message), bool> deleted = new();
    private readonly Uri emulator;
    private readonly WebApplication app;
    private (string Url, string Secret)? webhook;

    private RecordingProxy(Uri emulator)
    {
        this.emulator = emulator;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(http => http.Request.Path == "/hook" ? BringAsync(http) : CallAsync(http));
    }

    internal CallBook Book { get; } = new(TimeProvider.System);

    internal Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>How much of what a citizen wrote the bot, told of it by webhook, has not deleted.</summary>
    internal int LeftByWebhook(long user) => writtenToWebhook.Count(one => one.Value == user);

    internal static async Task<RecordingProxy> StartAsync(Emulator emulator)
    {
        var proxy = new RecordingProxy(emulator.Address);
        await proxy.app.StartAsync();
        return proxy;
    }

    /// <summary>
    /// The bot deleted it and was told that it is gone. The emulator gives a press the number of the next message, and deletes the
    /// press in the message's place.
    /// </summary>
    internal bool IsDeleted(long chat, long message) => deleted.ContainsKey((Text(chat), Text(message)));

    /// <summary>How many updates of this citizen the bot has answered.</summary>
    internal int AnsweredOf(long user) => answered.GetValueOrDefault(user);

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
        client.Dispose();
    }

    private async Task CallAsync(HttpContext http)
    {
        var method = http.Request.Path.Value!.Split('/')[^1];
        var given = await BotRequest.ReadAsync(http.Request);
        var call = Book.Note(method, given);
        if (method == "deleteMessage" && given["message_id"]?.GetValue<long>() is { } id and >= OwnNumbers)
        {
            (call.Status, call.Answer) = (200, FakeAnswers.Ok(writtenToWebhook.TryRemove(id, out _)));
            await FakeAnswers.WriteAsync(http, 200, call.Answer);
            return;
        }

        Prepare(method, given);
        using var answer = await client.PostAsJsonAsync(new Uri(emulator, http.Request.Path.Value), given, http.RequestAborted);
        var body = await answer.Content.ReadAsStringAsync();
        (call.Status, call.Answer) = ((int)answer.StatusCode, JsonNode.Parse(body));
        if (method == "getUpdates" && call.Worked)
        {
            NoteHandedOut(call.Answer!["result"]!.AsArray());
        }

        if (method == "deleteMessage" && call.Worked)
        {
            deleted[(given["chat_id"]!.ToString(), given["message_id"]!.ToString())] = true;
        }

        http.Response.StatusCode = call.Status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body);
    }

    /// <summary>Has webhooks come here; counts as answered what a later poll has passed.</summary>
    private void Prepare(string method, JsonObject given)
    {
        if (method == "setWebhook")
        {
            webhook = (given["url"]!.ToString(), given["secret_token"]?.ToString() ?? "");
            given["url"] = new Uri(Address, "hook").ToString();
        }
        else if (method == "getUpdates" && given["offset"]?.GetValue<long>() is { } offset)
        {
            foreach (var (update, user) in handedOut.Where(one => one.Key < offset))
            {
                if (handedOut.TryRemove(update, out _))
                {
                    answered.AddOrUpdate(user, 1, (_, count) => count + 1);
                }
            }
        }
    }

    private void NoteHandedOut(JsonArray updates)
    {
        foreach (var update in updates.Select(one => one!.AsObject()))
        {
            Book.NoteUpdate(update);
            handedOut[update["update_id"]!.GetValue<long>()] = Sender(update);
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Sender(JsonObject update) => (update["message"] ?? update["callback_query"])!["from"]!["id"]!.GetValue<long>();

    private async Task BringAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var update = JsonNode.Parse(await reader.ReadToEndAsync())!.AsObject();
        if (update["message"] is JsonObject message)
        {
            var number = OwnNumbers + update["update_id"]!.GetValue<long>();
            message["message_id"] = number;
            writtenToWebhook[number] = Sender(update);
        }

        Book.NoteUpdate(update);
        http.Response.StatusCode = await DeliverAsync(update);
    }

    private async Task<int> DeliverAsync(JsonObject update)
    {
        for (var until = TimeProvider.System.GetUtcNow() + Patience; TimeProvider.System.GetUtcNow() < until; await Task.Delay(50))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, webhook!.Value.Url) { Content = JsonContent.Create(update) };
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", webhook.Value.Secret);
            try
            {
                using var answer = await client.SendAsync(request);
                if (answer.IsSuccessStatusCode)
                {
                    answered.AddOrUpdate(Sender(update), 1, (_, count) => count + 1);
                    return 200;
                }
            }
            catch (HttpRequestException)
            {
                // The bot is not up; the update comes again, as from Telegram.
            }
        }

        return 502;
    }
}

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
/// A Bot API of our own on a free loopback port, over real HTTP: what Telegram answers to the methods that a bot of ours may
/// call, in its shapes and words. What keeps it honest is that another bot library passes it, see FakeBotApiOracleTests.
/// </summary>
internal sealed class FakeBotApi : IAsyncDisposable
{
    internal const string Token = RunningHelpline.BotToken;
    private readonly Lock carrying = new();
    private readonly WebApplication app;
    private readonly Dictionary<string, Func<BotParameters, JsonNode>> methods;

    private FakeBotApi()
    {
        World = new FakeWorld(Clock);
        Updates = new FakeUpdates(World.Book);
        Webhook = new FakeWebhook(Updates, (method, json) => Task.FromResult(Carry(World.Book.Note(method, json, inWebhook: true))));
        methods = Methods(new MessageMethods(World), new SetupMethods(World, Updates, Webhook));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    internal FakeClock Clock { get; } = new();

    internal FakeWorld World { get; }

    internal FakeUpdates Updates { get; }

    internal FakeWebhook Webhook { get; }

    internal FakeFaults Faults { get; } = new();

    internal CallBook Book => World.Book;

    /// <summary>How long it takes to give out a file, piece by piece.</summary>
    internal TimeSpan FileTakes { get; set; }

    /// <summary>What Telegram:ApiBaseUrl gets.</summary>
    internal Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    internal static async Task<FakeBotApi> StartAsync()
    {
        var fake = new FakeBotApi();
        await fake.app.StartAsync();
        return fake;
    }

    internal FakeChat Chat(long id) => World.Chat(id);

    /// <summary>Queues a raw update as it is; it need not be a good one.</summary>
    internal PendingUpdate Inject(JsonObject update, string queue = "") => Updates.Add(update, queue);

    /// <summary>A citizen sends a message: it stays in the chat, and the bot gets an update with a copy.</summary>
    /// <param name="message">All but message_id and date.</param>
    internal (FakeMessage Message, PendingUpdate Update) Say(JsonObject message)
    {
        var heard = World.Hear(message);
        return (heard, Updates.Add(new JsonObject { ["message"] = heard.Json.DeepClone() }, $"chat {heard.Json["chat"]!["id"]}"));
    }

    public async ValueTask DisposeAsync()
    {
        Webhook.Dispose();
        Updates.EndPoll();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }

    private Dictionary<string, Func<BotParameters, JsonNode>> Methods(MessageMethods messages, SetupMethods setup) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["getMe"] = setup.GetMe,
        ["sendMessage"] = messages.SendMessage,
        ["sendPhoto"] = messages.SendPhoto,
        ["sendVenue"] = messages.SendVenue,
        ["sendChatAction"] = messages.SendChatAction,
        ["editMessageText"] = messages.EditMessageText,
        ["editMessageReplyMarkup"] = messages.EditMessageReplyMarkup,
        ["deleteMessage"] = messages.DeleteMessage,
        ["deleteMessages"] = messages.DeleteMessages,
        ["leaveChat"] = messages.LeaveChat,
        ["answerCallbackQuery"] = setup.AnswerCallbackQuery,
        ["getFile"] = setup.GetFile,
        ["setWebhook"] = setup.SetWebhook,
        ["deleteWebhook"] = setup.DeleteWebhook,
        ["getWebhookInfo"] = setup.GetWebhookInfo,
        ["setMyCommands"] = setup.SetMyCommands,
        ["getMyCommands"] = setup.GetMyCommands,
        ["setMyName"] = setup.Setter("name", 64),
        ["getMyName"] = setup.Getter("name"),
        ["setMyDescription"] = setup.Setter("description", 512),
        ["getMyDescription"] = setup.Getter("description"),
        ["setMyShortDescription"] = setup.Setter("short_description", 120),
        ["getMyShortDescription"] = setup.Getter("short_description"),
    };

    private async Task AnswerAsync(HttpContext http)
    {
        var parts = (http.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["file", var bot, .. var path] && bot == "bot" + Token)
        {
            await SendFileAsync(http, string.Join('/', path));
            return;
        }

        if (parts is not [var named, var method] || !named.StartsWith("bot", StringComparison.Ordinal))
        {
            await FakeAnswers.WriteAsync(http, 404, FakeAnswers.Error(404, "Not Found"));
            return;
        }

        await (named == "bot" + Token
            ? CallAsync(http, method)
            : FakeAnswers.WriteAsync(http, 401, FakeAnswers.Error(401, "Unauthorized")));
    }

    private async Task CallAsync(HttpContext http, string method)
    {
        BotCall call;
        try
        {
            call = Book.Note(method, await BotRequest.ReadAsync(http.Request));
        }
        catch (FakeRefusal refusal)
        {
            await FakeAnswers.WriteAsync(http, refusal.Code, refusal.Body);
            return;
        }

        var fault = Faults.Next(call);
        if (fault is { AfterDoing: false })
        {
            call.Status = await FakeAnswers.SpoilAsync(http, fault, FakeAnswers.Ok(true));
            return;
        }

        if (method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase))
        {
            await PollAsync(call, http.RequestAborted);
        }
        else
        {
            Carry(call);
        }

        await (fault is null ? FakeAnswers.WriteAsync(http, call.Status, call.Answer!) : FakeAnswers.SpoilAsync(http, fault, call.Answer!));
    }

    /// <summary>One call after the other, so that two edits of a message cannot pass each other.</summary>
    private BotCall Carry(BotCall call)
    {
        lock (carrying)
        {
            try
            {
                var answer = methods.TryGetValue(call.Method, out var method)
                    ? FakeAnswers.Ok(method(new BotParameters(call.Parameters)))
                    : throw new FakeRefusal(404, "Not Found: method not found");
                (call.Answer, call.Status) = (answer, 200);
            }
            catch (FakeRefusal refusal)
            {
                (call.Answer, call.Status) = (refusal.Body, refusal.Code);
            }

            return call;
        }
    }

    private async Task PollAsync(BotCall call, CancellationToken gone)
    {
        try
        {
            var updates = await Updates.PollAsync(new BotParameters(call.Parameters), gone);
            (call.Answer, call.Status) = (FakeAnswers.Ok(updates), 200);
        }
        catch (FakeRefusal refusal)
        {
            (call.Answer, call.Status) = (refusal.Body, refusal.Code);
        }
    }

    private async Task SendFileAsync(HttpContext http, string path)
    {
        var call = Book.Note(FakeFaults.Download, new JsonObject { ["path"] = path });
        if (Faults.Next(call) is { } fault)
        {
            call.Status = await FakeAnswers.SpoilAsync(http, fault, new JsonArray(new string('x', 4096)));
            return;
        }

        var file = World.FileAt(path);
        call.Status = http.Response.StatusCode = file is null ? 404 : 200;
        if (file is null)
        {
            await FakeAnswers.WriteAsync(http, 404, FakeAnswers.Error(404, "Not Found: file not found"));
            return;
        }

        http.Response.ContentType = "application/octet-stream";
        http.Response.ContentLength = file.Bytes.Length;
        await GiveOutAsync(http, file.Bytes);
    }

    private async Task GiveOutAsync(HttpContext http, byte[] bytes)
    {
        const int Pieces = 16;
        foreach (var piece in bytes.Chunk(Math.Max(1, (bytes.Length + Pieces - 1) / Pieces)))
        {
            await http.Response.Body.WriteAsync(piece, http.RequestAborted);
            if (FileTakes > TimeSpan.Zero)
            {
                await http.Response.Body.FlushAsync(http.RequestAborted);
                await Task.Delay(FileTakes / Pieces, http.RequestAborted);
            }
        }
    }
}

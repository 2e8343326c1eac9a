using System.Collections.Concurrent;
using System.Text.Json;
using Helpline.Channels.Telegram;
using Helpline.Channels.Telegram.Incoming;
using Helpline.Dialogs.Model;
using Helpline.Sessions;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;
using Helpline.Upkeep;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Helpline.Tests.Channels.Telegram;

/// <summary>The channel's transport as the program wires it, on Kestrel, with turns that a test decides. Keeps every log line of ours.</summary>
internal sealed class TelegramHouse : IAsyncDisposable, ILoggerProvider, ILogger
{
    internal const string Secret = "secret-of-the-webhook_1";
    private readonly WebApplication app;

    internal static DialogBook Book { get; } = DialogFiles.Read(Repository.Path("dialogs")).Book!;

    private TelegramHouse(Func<JsonElement, Task<bool>> turn, IReadOnlyDictionary<string, string?> settings, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders().AddProvider(this).SetMinimumLevel(LogLevel.Information);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            FrontDoor.Limit(kestrel);
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
        });
        builder.Services.AddSingleton(clock).AddSingleton<ChannelIntake>().AddSingleton(Book).AddTelegram(builder.Configuration);
        builder.Services.AddSingleton(all => new UpdateTaking(
            (update, _) => turn(update), all.GetRequiredService<Failures>(), clock, all.GetRequiredService<ILogger<UpdateTaking>>()));
        app = builder.Build();
        FrontDoor.Use(app);
        app.MapTelegram();
    }

    internal ConcurrentQueue<string> Logged { get; } = [];

    internal Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    internal ChannelIntake Intake => Get<ChannelIntake>();

    internal static async Task<TelegramHouse> StartAsync(
        Uri botApi, string token, Func<JsonElement, Task<bool>> turn, string? webhook = null, TimeProvider? clock = null)
    {
        var house = new TelegramHouse(turn, Settings(botApi, token, webhook), clock ?? TimeProvider.System);
        await house.app.StartAsync();
        return house;
    }

    internal T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    internal IEnumerable<string> Lines(int id) => Logged.Where(line => line.StartsWith($"{id} ", StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("Helpline.", StringComparison.Ordinal) ? this : NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Logged.Enqueue($"{eventId.Id} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }

    /// <summary>The first pass of the set-up is over: its last call was answered.</summary>
    internal static Task SetUpAsync(FakeBotApi fake, int after = 0) => EventuallyAsync(() => fake.Book.Calls.Skip(after).Any(call =>
        call is { Method: "getMyShortDescription", Status: not 0 } && call.Parameters["language_code"]?.ToString() == "en"
        && (call.Answer!["result"]!["short_description"]!.ToString() == Book.Phrase("en", "telegram.about")
            || fake.World.Profile.ContainsKey(("short_description", "en")))));

    internal static async Task EventuallyAsync(Func<bool> that, double seconds = 15)
    {
        var until = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(seconds);
        while (!that())
        {
            Assert.True(TimeProvider.System.GetUtcNow() < until, "It did not come to pass.");
            await Task.Delay(20);
        }
    }

    private static Dictionary<string, string?> Settings(Uri botApi, string token, string? webhook) => new()
    {
        ["Telegram:BotToken"] = token,
        ["Telegram:ApiBaseUrl"] = botApi.ToString(),
        ["Telegram:WebhookUrl"] = webhook,
        ["Telegram:WebhookSecret"] = Secret,
        ["Telegram:PerSecond"] = "1000",
    };
}

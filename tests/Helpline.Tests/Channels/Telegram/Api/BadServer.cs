using System.Collections.Concurrent;
using Helpline.Channels.Telegram.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Helpline.Tests.Channels.Telegram.Api;

/// <summary>A server on a free port that answers each call by what the test says, well or badly, and remembers the paths it was called at.</summary>
internal sealed class BadServer : IAsyncDisposable
{
    internal const string Token = "4410099:AAF-canary_of_the_token_4410099";
    private readonly WebApplication app;

    private BadServer(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(context =>
        {
            Paths.Enqueue(context.Request.Path.Value!);
            return answer(context);
        });
    }

    internal ConcurrentQueue<string> Paths { get; } = [];

    internal Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    internal BotApi Api => ApiAt(Address, TimeProvider.System);

    internal static BotApi ApiAt(Uri address, TimeProvider time, string token = Token) =>
        new(new BotWire(BotHttp.Make(), new BotAddress(address, new BotToken(token)), time), time);

    internal static async Task<BadServer> StartAsync(RequestDelegate answer)
    {
        var server = new BadServer(answer);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Answers the calls with these, one after the other, and the last ever after.</summary>
    internal static Task<BadServer> SayingAsync(params (int Status, string Body)[] answers)
    {
        var calls = -1;
        return StartAsync(async context =>
        {
            var (status, body) = answers[Math.Min(Interlocked.Increment(ref calls), answers.Length - 1)];
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(body);
        });
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }
}

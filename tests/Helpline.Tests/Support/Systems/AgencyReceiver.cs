using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Helpline.Tests.Support.Systems;

/// <summary>An agency's system over real HTTP, that keeps what it gets and answers as a test says.</summary>
internal sealed class AgencyReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Call> _calls = new();

    private AgencyReceiver(WebApplication app) => _app = app;

    /// <summary>What is answered; yes unless a test says otherwise.</summary>
    internal Func<HttpResponse, Call, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    internal IReadOnlyList<Call> Calls => [.. _calls];

    internal string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/tips";

    internal static async Task<AgencyReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new AgencyReceiver(app);
        app.MapPost("/tips", receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>From now on every call gets this status.</summary>
    internal void Say(int status, string? retryAfter = null) => Answer = (response, _) =>
    {
        response.StatusCode = status;
        if (retryAfter is not null)
        {
            response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var call = new Call(context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString()), body.ToArray());
        _calls.Enqueue(call);
        await Answer(context.Response, call);
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using Helpline.Channels.Telegram.Api;
using Helpline.Channels.Telegram.Api.Calls;
using Microsoft.AspNetCore.Http;

namespace Helpline.Tests.Channels.Telegram.Api;

/// <summary>The token leaves in the path of a call and nowhere else, whatever the server does.</summary>
public sealed class TokenTests
{
    [Theory]
    [InlineData("fine")]
    [InlineData("error")]
    [InlineData("drop")]
    [InlineData("redirect")]
    [InlineData("echo")]
    public async Task No_trace_header_value_or_activity_carries_it(string behaviour)
    {
        var seen = new ConcurrentQueue<string>();
        using var listener = Listening(seen);
        await using var server = await BadServer.StartAsync(context => BehaveAsync(context, behaviour, seen));
        using (new Activity("turn").Start())
        {
            var api = server.Api;
            seen.Enqueue($"{await api.GetMeAsync(TestContext.Current.CancellationToken)}");
            seen.Enqueue($"{await api.SendMessageAsync(new SendMessage(1, "x"), TestContext.Current.CancellationToken)}");
            seen.Enqueue($"{await api.DownloadAsync("photos/a.jpg", 1000, TestContext.Current.CancellationToken)}");
            seen.Enqueue($"{api}");
        }

        Assert.DoesNotContain(seen, text => text.Contains("AAF-canary", StringComparison.Ordinal) || text.Contains("4410099", StringComparison.Ordinal));
        Assert.DoesNotContain(seen, text => text.Contains("traceparent", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_holds_it_prints_as_sealed()
    {
        var token = new BotToken(BadServer.Token);
        Assert.Equal("[sealed]", $"{token}");
        Assert.Equal("[sealed]", $"{new BotAddress(new Uri("https://api.telegram.org"), token)}");
    }

    private static ActivityListener Listening(ConcurrentQueue<string> seen)
    {
        var listener = new ActivityListener
        {
            // Only what leaves: a server in this process sees the path, as Telegram does.
            ShouldListenTo = source => source.Name.StartsWith("System.Net", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.Enqueue(string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Prepend(activity.DisplayName))),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static async Task BehaveAsync(HttpContext context, string behaviour, ConcurrentQueue<string> seen)
    {
        foreach (var header in context.Request.Headers)
        {
            seen.Enqueue($"{header.Key}: {header.Value}");
        }

        switch (behaviour)
        {
            case "fine":
                await context.Response.WriteAsync("""{"ok":true,"result":{"id":1,"message_id":1}}""");
                break;
            case "drop":
                context.Abort();
                break;
            case "redirect":
                context.Response.Redirect(context.Request.Path.Value!);
                break;
            case "echo":
                context.Response.StatusCode = 400;
                await context.Response.WriteAsync($$"""{"ok":false,"error_code":400,"description":"{{context.Request.Path.Value}}"}""");
                break;
            default:
                context.Response.StatusCode = 500;
                await context.Response.WriteAsync(context.Request.Path.Value!);
                break;
        }
    }
}

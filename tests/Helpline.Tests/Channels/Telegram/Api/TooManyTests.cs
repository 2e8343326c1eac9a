using System.Diagnostics;
using Helpline.Channels.Telegram.Api;
using Helpline.Channels.Telegram.Api.Calls;

namespace Helpline.Tests.Channels.Telegram.Api;

/// <summary>A 429 is waited out as it asks, up to a minute in all; a longer one is a refusal.</summary>
public sealed class TooManyTests
{
    private const string Sent = """{"ok":true,"result":{"message_id":7,"date":1764000000123}}""";
    private static readonly SendMessage Hello = new(5, "Сәлем");

    [Fact]
    public async Task The_seconds_of_the_body_are_waited_and_the_message_goes_out_once()
    {
        await using var server = await BadServer.SayingAsync((429, TooMany("1")), (200, Sent));
        var watch = Stopwatch.StartNew();
        var answer = await server.Api.SendMessageAsync(Hello, TestContext.Current.CancellationToken);
        Assert.Equal(7, Assert.IsType<BotAnswer<SentMessage>.Ok>(answer).Value.Id);
        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(0.95), watch.Elapsed.ToString());
        Assert.Equal(2, server.Paths.Count);
    }

    [Fact]
    public async Task Without_them_the_header_counts()
    {
        var calls = 0;
        await using var server = await BadServer.StartAsync(async context =>
        {
            if (++calls == 1)
            {
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "2";
                await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, """{"ok":false,"error_code":429}""");
                return;
            }

            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, Sent);
        });
        var watch = Stopwatch.StartNew();
        Assert.True((await server.Api.SendMessageAsync(Hello, TestContext.Current.CancellationToken)).IsOk);
        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(1.95), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData("61")]
    [InlineData("40000")]
    public async Task A_wait_over_a_minute_is_a_refusal_at_once(string seconds)
    {
        await using var server = await BadServer.SayingAsync((429, TooMany(seconds)));
        var refused = Assert.IsType<BotAnswer<SentMessage>.Refused>(await server.Api.SendMessageAsync(Hello, TestContext.Current.CancellationToken));
        Assert.Equal(RefusalKind.TooMany, refused.Kind);
        Assert.Equal(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture), refused.RetryAfter!.Value.TotalSeconds);
        Assert.Single(server.Paths);
    }

    [Fact]
    public async Task It_does_not_go_on_for_ever()
    {
        await using var server = await BadServer.SayingAsync((429, TooMany("0")));
        Assert.True((await server.Api.SendMessageAsync(Hello, TestContext.Current.CancellationToken)).Is(RefusalKind.TooMany));
        Assert.InRange(server.Paths.Count, 2, 6);
    }

    private static string TooMany(string seconds) =>
        $$"""{"ok":false,"error_code":429,"parameters":{"retry_after":{{seconds}} },"description":"Too Many Requests: retry after {{seconds}}"}""";
}

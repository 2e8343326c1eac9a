using System.Diagnostics;
using Helpline.Channels.Telegram.Api;
using Helpline.Channels.Telegram.Api.Calls;
using Microsoft.AspNetCore.Http;

namespace Helpline.Tests.Channels.Telegram.Api;

/// <summary>Whatever a Bot API does, a call ends in a value, soon, and the token is told to nobody.</summary>
public sealed class BotApiFaultsTests
{
    private static readonly SendMessage Hello = new(5, "Сәлем");

    [Theory]
    [InlineData(500, """{"ok":false,"error_code":500,"description":"Internal Server Error"}""", "ServerFault")]
    [InlineData(502, "<html><h1>Bad Gateway</h1></html>", "NotJson")]
    [InlineData(200, "<html>welcome to the hotel's network</html>", "NotJson")]
    [InlineData(200, "", "EmptyAnswer")]
    [InlineData(200, "{\"ok\":true,\"result\":{\"message_", "NotJson")]
    [InlineData(200, "[1,2]", "NotAnAnswer")]
    [InlineData(200, "null", "NotAnAnswer")]
    [InlineData(200, "{}", "NotAnAnswer")]
    [InlineData(200, """{"ok":true}""", "UnreadableResult")]
    [InlineData(200, """{"ok":true,"result":{"message_id":"5"}}""", "UnreadableResult")]
    [InlineData(200, """{"ok":true,"result":{"message_id":99999999999999999999}}""", "UnreadableResult")]
    [InlineData(302, "", "EmptyAnswer")]
    public async Task An_answer_that_makes_no_sense_is_unreachable(int status, string body, string fault)
    {
        await using var server = await BadServer.SayingAsync((status, body));
        var answer = await server.Api.SendMessageAsync(Hello, TestContext.Current.CancellationToken);
        Assert.Equal(fault, Assert.IsType<BotAnswer<SentMessage>.Unreachable>(answer).Fault);
        Assert.Single(server.Paths);
    }

    [Theory]
    [InlineData(200, """{"ok":false}""", 400, "Other")]
    [InlineData(200, """{"ok":false,"error_code":"x","description":7}""", 400, "Other")]
    [InlineData(200, """{"ok":false,"description":"\ud800"}""", 400, "Other")]
    [InlineData(403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""", 403, "Blocked")]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request: message to edit not found"}""", 400, "NotFound")]
    [InlineData(500, """{"message":"not supported"}""", 500, "Other")]
    public async Task A_no_of_the_server_is_a_refusal(int status, string body, int code, string kind)
    {
        await using var server = await BadServer.SayingAsync((status, body));
        var refused = Assert.IsType<BotAnswer<SentMessage>.Refused>(await server.Api.SendMessageAsync(Hello, TestContext.Current.CancellationToken));
        Assert.Equal((code, kind), (refused.Code, refused.Kind.ToString()));
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_unreachable_and_a_message_is_not_sent_twice()
    {
        await using var server = await BadServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 500;
            await context.Response.WriteAsync("{\"ok\":true,");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        var answer = Assert.IsType<BotAnswer<SentMessage>.Unreachable>(await server.Api.SendMessageAsync(Hello, TestContext.Current.CancellationToken));
        Assert.False(answer.NeverSent);
        Assert.Single(server.Paths);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent_and_the_answer_says_so()
    {
        var api = BadServer.ApiAt(new Uri($"http://127.0.0.1:{Support.FreePorts.Pair()}"), TimeProvider.System);
        Assert.True(Assert.IsType<BotAnswer<SentMessage>.Unreachable>(await api.SendMessageAsync(Hello, TestContext.Current.CancellationToken)).NeverSent);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up_after_fifteen_seconds()
    {
        await using var server = await BadServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }));
        var watch = Stopwatch.StartNew();
        var answer = await server.Api.DeleteMessageAsync(1, 2, TestContext.Current.CancellationToken);
        Assert.Equal("TimedOut", Assert.IsType<BotAnswer<Done>.Unreachable>(answer).Fault);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(14), TimeSpan.FromSeconds(25));
    }

    [Fact]
    public async Task An_answer_over_a_megabyte_is_not_read()
    {
        await using var server = await BadServer.SayingAsync((200, $$"""{"ok":true,"text":"{{new string('x', 2 << 20)}}"}"""));
        var answer = await server.Api.SendMessageAsync(Hello, TestContext.Current.CancellationToken);
        Assert.Equal("AnswerTooBig", Assert.IsType<BotAnswer<SentMessage>.Unreachable>(answer).Fault);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await BadServer.SayingAsync((200, """{"ok":true,"result":true}"""));
        await using var server = await BadServer.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Address.ToString());
            return Task.CompletedTask;
        });
        Assert.False((await server.Api.LeaveChatAsync(1, TestContext.Current.CancellationToken)).IsOk);
        Assert.Empty(elsewhere.Paths);
    }

    [Fact]
    public async Task What_does_no_harm_twice_is_tried_again_after_a_fault()
    {
        await using var server = await BadServer.SayingAsync((500, "oh"), (502, "<html>"), (200, """{"ok":true,"result":true}"""));
        Assert.True((await server.Api.DeleteMessageAsync(1, 2, TestContext.Current.CancellationToken)).IsOk);
        Assert.Equal(3, server.Paths.Count);
    }

    [Fact]
    public async Task The_callers_own_end_is_no_answer()
    {
        await using var server = await BadServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }));
        using var end = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Api.GetMeAsync(end.Token));
        Assert.DoesNotContain("AAF-canary", failure.ToString(), StringComparison.Ordinal);
    }
}

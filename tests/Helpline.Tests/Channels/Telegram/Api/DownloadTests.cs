using System.Diagnostics;
using Helpline.Channels.Telegram.Api;
using Microsoft.AspNetCore.Http;

namespace Helpline.Tests.Channels.Telegram.Api;

/// <summary>Files come into memory, whole or not at all.</summary>
public sealed class DownloadTests
{
    private const int Limit = 20 << 20;

    [Fact]
    public async Task A_file_comes_as_it_is()
    {
        var bytes = new byte[300_000];
        Random(bytes);
        await using var server = await BadServer.StartAsync(context => context.Response.Body.WriteAsync(bytes).AsTask());
        var answer = await server.Api.DownloadAsync("photos/file_1.jpg", Limit, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, Assert.IsType<BotAnswer<byte[]>.Ok>(answer).Value);
        Assert.Equal([$"/file/bot{BadServer.Token}/photos/file_1.jpg"], server.Paths);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_of_twenty_one_megabytes_is_too_big_whether_it_says_so_or_not(bool says)
    {
        await using var server = await BadServer.StartAsync(async context =>
        {
            context.Response.ContentLength = says ? 21 << 20 : null;
            var piece = new byte[1 << 20];
            for (var i = 0; i < 21; i++)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        });
        Assert.True((await server.Api.DownloadAsync("a.jpg", Limit, TestContext.Current.CancellationToken)).Is(RefusalKind.TooBig));
    }

    [Fact]
    public async Task A_lost_file_is_not_found()
    {
        await using var server = await BadServer.SayingAsync((404, """{"ok":false,"error_code":404,"description":"Not Found"}"""));
        Assert.True((await server.Api.DownloadAsync("a.jpg", Limit, TestContext.Current.CancellationToken)).Is(RefusalKind.NotFound));
    }

    [Fact]
    public async Task A_file_that_stalls_is_given_up_after_ten_seconds_of_nothing()
    {
        await using var server = await BadServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.Body.WriteAsync(new byte[500]);
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { });
        });
        var watch = Stopwatch.StartNew();
        Assert.IsType<BotAnswer<byte[]>.Unreachable>(await server.Api.DownloadAsync("a.jpg", Limit, TestContext.Current.CancellationToken));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("../bot/deleteWebhook")]
    [InlineData("/etc/passwd")]
    [InlineData("photos/..")]
    [InlineData("")]
    public async Task A_path_that_leads_elsewhere_is_not_asked_for(string path)
    {
        await using var server = await BadServer.SayingAsync((200, "secret"));
        Assert.True((await server.Api.DownloadAsync(path, Limit, TestContext.Current.CancellationToken)).Is(RefusalKind.NotFound));
        Assert.Empty(server.Paths);
    }

    private static void Random(byte[] bytes) => System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
}

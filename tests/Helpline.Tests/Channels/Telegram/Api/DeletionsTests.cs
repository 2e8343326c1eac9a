using Helpline.Channels.Telegram.Api;
using Microsoft.AspNetCore.Http;

namespace Helpline.Tests.Channels.Telegram.Api;

/// <summary>Of each message it is known whether it is gone, by the lot where the server can and one by one where not.</summary>
public sealed class DeletionsTests
{
    [Fact]
    public async Task A_lot_goes_in_one_call_and_more_than_a_hundred_in_several()
    {
        await using var server = await BadServer.SayingAsync((200, """{"ok":true,"result":true}"""));
        var ends = await server.Api.DeleteMessagesAsync(9, [.. Enumerable.Range(1, 150).Select(i => (long)i)], TestContext.Current.CancellationToken);
        Assert.Equal(2, server.Paths.Count);
        Assert.Equal(150, ends.Count(end => end.End == DeletionEnd.Gone));
    }

    [Theory]
    [InlineData(500, """{"message":"API method 'deleteMessages' is not supported."}""")]
    [InlineData(404, """{"ok":false,"error_code":404,"description":"Not Found: method not found"}""")]
    public async Task A_server_that_does_not_know_lots_is_asked_one_by_one_and_never_again_for_a_lot(int status, string body)
    {
        await using var server = await BadServer.StartAsync(context => AnswerAsync(context, lot: (status, body), single: (200, """{"ok":true,"result":null}""")));
        var api = server.Api;
        await api.DeleteMessagesAsync(9, [1, 2], TestContext.Current.CancellationToken);
        var ends = await api.DeleteMessagesAsync(9, [3, 4], TestContext.Current.CancellationToken);
        Assert.Single(server.Paths, path => path.EndsWith("deleteMessages", StringComparison.Ordinal));
        Assert.Equal([(3, DeletionEnd.Gone), (4, DeletionEnd.Gone)], ends.Select(end => (end.Message, end.End)));
    }

    [Theory]
    [InlineData("Bad Request: message can't be deleted", "TooOld")]
    [InlineData("Bad Request: message can't be deleted for everyone", "TooOld")]
    [InlineData("Bad Request: message to delete not found", "Gone")]
    [InlineData("Bad Request: chat 9 with message 1 wasn't found", "Gone")]
    [InlineData("Bad Request: something new", "NotYet")]
    public async Task When_one_of_a_lot_stops_it_each_says_for_itself(string words, string end)
    {
        var refusal = $$"""{"ok":false,"error_code":400,"description":"{{words}}"}""";
        await using var server = await BadServer.StartAsync(context => AnswerAsync(context, lot: (400, refusal), single: (200, refusal)));
        var ends = await server.Api.DeleteMessagesAsync(9, [1, 2], TestContext.Current.CancellationToken);
        Assert.All(ends, one => Assert.Equal(end, one.End.ToString()));
        Assert.Equal(3, server.Paths.Count);
    }

    [Theory]
    [InlineData("""{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":300}}""", 1)]
    [InlineData("""{"ok":false,"error_code":400,"description":"Bad Request: something new"}""", 3)]
    public async Task One_by_one_the_rest_waits_for_later_once_there_is_no_leave_to_go_on(string body, int calls)
    {
        await using var server = await BadServer.SayingAsync((200, body));
        var ends = await server.Api.DeleteEachAsync(9, [1, 2, 3], TestContext.Current.CancellationToken);
        Assert.Equal([(1, DeletionEnd.NotYet), (2, DeletionEnd.NotYet), (3, DeletionEnd.NotYet)], ends.Select(end => (end.Message, end.End)));
        Assert.Equal(calls, server.Paths.Count);
    }

    [Theory]
    [InlineData("<html>502 Bad Gateway</html>")]
    [InlineData("""{"ok":false,"error_code":502,"description":"Bad Gateway"}""")]
    public async Task A_server_that_is_down_is_not_asked_for_each_of_many(string body)
    {
        await using var server = await BadServer.SayingAsync((502, body));
        var ends = await server.Api.DeleteMessagesAsync(9, [.. Enumerable.Range(1, 90).Select(i => (long)i)], TestContext.Current.CancellationToken);
        Assert.Equal(90, ends.Count(end => end.End == DeletionEnd.NotYet));
        Assert.InRange(server.Paths.Count, 2, 9);
    }

    private static Task AnswerAsync(HttpContext context, (int Status, string Body) lot, (int Status, string Body) single)
    {
        var (status, body) = context.Request.Path.Value!.EndsWith("deleteMessages", StringComparison.Ordinal) ? lot : single;
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    }
}

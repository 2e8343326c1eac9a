using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Helpline.Tests.Journeys.Marks;
using Helpline.Tests.Journeys.Telegram.Strange;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Telegram;

/// <summary>
/// Spoiled and strange Updates through the webhook of the running program, with a Bot API behind it: each gets its answer, none stops
/// it, none is told again, nothing grows. Short in the suite; the long form:
/// <c>HELPLINE_LONG=1 dotnet test tests/Helpline.Tests --filter WebhookFuzzTests</c>.
/// </summary>
public sealed class WebhookFuzzTests
{
    private const int Seed = 20261125;
    private const int AtATime = 48;
    private const long Growth = 96 * 1024 * 1024;
    private static readonly int Count = Environment.GetEnvironmentVariable("HELPLINE_LONG") == "1" ? 20_000 : 1_000;

    [Fact]
    public async Task Whatever_comes_to_the_webhook_is_answered_and_nothing_of_it_is_printed_or_kept_in_memory()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var helpline = await RunningHelpline.WithTelegramAsync(fake.Address, webhook: true);
        await fake.Book.AwaitAsync("setWebhook");
        using var client = Client(helpline);
        var updates = new StrangeUpdates(fake, Seed);
        var (statuses, sizes) = (new ConcurrentDictionary<HttpStatusCode, int>(), new List<long>());

        for (var quarter = 0; quarter < 4; quarter++)
        {
            await SendAsync(client, updates, Count / 4, statuses);
            sizes.Add(ResidentMemory.Now(helpline.ProcessId));
        }

        Figures.Say(
            $"{Count} strange updates: {string.Join(", ", statuses.OrderBy(one => one.Key).Select(one => $"{(int)one.Key} {one.Value} times"))}; "
            + $"{fake.Book.Calls.Count} calls of the bot; memory at the quarters {string.Join(", ", sizes.Select(ResidentMemory.Words))}.");
        Assert.True(helpline.IsRunning, helpline.Output);
        Assert.True(statuses.Keys.All(status => (int)status < 500), $"{string.Join(", ", statuses)}\n{helpline.Output}");
        Assert.True(statuses[HttpStatusCode.OK] > Count * 9 / 10, string.Join(", ", statuses));
        Assert.InRange(sizes[^1] - sizes[0], long.MinValue, Growth);
        Assert.Empty(new MarkSearch(updates.Marks.Distinct().Select(Mark.Of)).In([("the output", Encoding.UTF8.GetBytes(helpline.Output))]));
    }

    private static HttpClient Client(RunningHelpline helpline)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = helpline.Chat, Timeout = TimeSpan.FromSeconds(70) };
        client.DefaultRequestHeaders.Add("X-Telegram-Bot-Api-Secret-Token", RunningHelpline.WebhookSecret);
        return client;
    }

    private static Task SendAsync(HttpClient client, StrangeUpdates updates, int count, ConcurrentDictionary<HttpStatusCode, int> statuses) =>
        Parallel.ForEachAsync(Bodies(updates, count), new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (body, cancellation) =>
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await client.PostAsync(new Uri("telegram/webhook", UriKind.Relative), content, cancellation);
            statuses.AddOrUpdate(response.StatusCode, 1, (_, times) => times + 1);
        });

    /// <summary>Made one after the other when they are wanted, since presses are of buttons that stand in the chats by then.</summary>
    private static IEnumerable<byte[]> Bodies(StrangeUpdates updates, int count) => Enumerable.Range(0, count).Select(_ => updates.Next());
}

using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>
/// Posts updates to the bot: of one chat one after the other, of several in parallel, each again and again until a 2xx.
/// It waits shorter between tries than Telegram does.
/// </summary>
internal sealed class FakeWebhook : IDisposable
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(400);
    // A proxy of the tests has a certificate made for the test.
    private readonly HttpClient client = new(RunningNginx.AnyCertificate()) { Timeout = TimeSpan.FromSeconds(65) };
    private readonly ConcurrentDictionary<string, Task> queues = new();
    private readonly FakeUpdates updates;
    private readonly Func<string, JsonObject, Task> call;
    private CancellationTokenSource running = new();
    private SemaphoreSlim parallel = new(40);

    /// <param name="call">Carries out a method that stands in the body of an answer.</param>
    internal FakeWebhook(FakeUpdates updates, Func<string, JsonObject, Task> call)
    {
        (this.updates, this.call) = (updates, call);
        updates.HasWebhook = () => Url.Length > 0;
        updates.OnAdded = Enqueue;
    }

    internal string Url { get; private set; } = "";

    internal string? Secret { get; private set; }

    internal int MostConnections { get; private set; } = 40;

    internal string? LastError { get; private set; }

    internal DateTimeOffset? LastErrorAt { get; private set; }

    /// <summary>Every try: the update, and the status of the answer; 0: there was none.</summary>
    internal ConcurrentQueue<(long Update, int Status)> Tries { get; } = [];

    /// <summary>A webhook that somebody else set: it is in the way, and nothing is posted to it.</summary>
    internal void BeForeign(string url)
    {
        Stop();
        Url = url;
    }

    internal void Set(string url, string? secret, int connections)
    {
        Stop();
        updates.EndPoll();
        (Url, Secret, MostConnections) = (url, secret, connections);
        (running, parallel) = (new CancellationTokenSource(), new SemaphoreSlim(connections));
        foreach (var update in updates.Pending)
        {
            Enqueue(update);
        }
    }

    internal void Unset()
    {
        Stop();
        (Url, Secret, LastError, LastErrorAt) = ("", null, null, null);
    }

    public void Dispose()
    {
        Stop();
        client.Dispose();
    }

    private void Stop()
    {
        running.Cancel();
        queues.Clear();
    }

    private void Enqueue(PendingUpdate update)
    {
        if (Url.Length > 0 && !running.IsCancellationRequested)
        {
            var token = running.Token;
            queues.AddOrUpdate(
                update.Queue,
                _ => Task.Run(() => DeliverAsync(update, token), token),
                (_, before) => before.ContinueWith(_ => DeliverAsync(update, token), token, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap());
        }
    }

    private async Task DeliverAsync(PendingUpdate update, CancellationToken stop)
    {
        var slots = parallel;
        for (var wait = FirstWait; !stop.IsCancellationRequested; wait = wait * 2 > LongestWait ? LongestWait : wait * 2)
        {
            await slots.WaitAsync(stop);
            try
            {
                if (await TryAsync(update, stop))
                {
                    updates.Acknowledge(update);
                    return;
                }
            }
            finally
            {
                slots.Release();
            }

            await Task.Delay(wait, stop);
        }
    }

    private async Task<bool> TryAsync(PendingUpdate update, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = JsonContent.Create(update.Json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (Secret is not null)
        {
            request.Headers.TryAddWithoutValidation(SecretHeader, Secret);
        }

        try
        {
            using var response = await client.SendAsync(request, stop);
            update.Delivered();
            var body = await response.Content.ReadAsStringAsync(stop);
            Tries.Enqueue((update.Id, (int)response.StatusCode));
            if (!response.IsSuccessStatusCode)
            {
                Fail($"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
                return false;
            }

            await CarryOutAsync(body);
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is TaskCanceledException && !stop.IsCancellationRequested))
        {
            if (e is not HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError })
            {
                // A refused connection delivered nothing.
                update.Delivered();
            }

            Tries.Enqueue((update.Id, 0));
            Fail(e is TaskCanceledException ? "Read timeout expired" : "Connection refused");
            return false;
        }
    }

    private void Fail(string error) => (LastError, LastErrorAt) = (error, TimeProvider.System.GetUtcNow());

    /// <summary>The result of a method in an answer is never told, whatever it is.</summary>
    private async Task CarryOutAsync(string body)
    {
        try
        {
            if (body.Length > 0 && JsonNode.Parse(body) is JsonObject json && json.Remove("method", out var method) && method is not null)
            {
                await call(method.ToString(), json);
            }
        }
        catch (JsonException)
        {
            // A body that is no JSON is no method.
        }
    }
}

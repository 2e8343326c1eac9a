using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Helpline.Channels.Telegram.Api;

/// <summary>
/// One call over HTTP, once. Whatever the other side does becomes a value: nothing that it sends, and nothing of the address, which
/// carries the token, gets into an exception. Only the caller's own cancellation throws.
/// </summary>
internal sealed class BotWire(HttpMessageInvoker http, BotAddress address, TimeProvider time)
{
    private static readonly TimeSpan DownloadLimit = TimeSpan.FromSeconds(30);

    internal Task<BotAnswer<JsonElement>> CallAsync<TCall>(
        string method, TCall call, JsonTypeInfo<TCall> type, CallLimits limits, CancellationToken cancellation) =>
        GuardAsync(limits.Time, cancellation, async token =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address.Method(method));
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(call, type));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await http.SendAsync(request, token);
            return await BoundedBody.ReadAsync(response.Content, limits.Bytes, token) is { } body
                ? Read(body, response)
                : new BotAnswer<JsonElement>.Unreachable("AnswerTooBig");
        });

    /// <param name="limit">A longer file is refused.</param>
    internal Task<BotAnswer<byte[]>> DownloadAsync(string path, int limit, CancellationToken cancellation) =>
        address.File(path) is not { } file
            ? Task.FromResult<BotAnswer<byte[]>>(new BotAnswer<byte[]>.Refused(404, RefusalKind.NotFound))
            : GuardAsync<byte[]>(DownloadLimit, cancellation, async token =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, file);
                using var response = await http.SendAsync(request, token);
                return (int)response.StatusCode switch
                {
                    200 => await BoundedBody.ReadAsync(response.Content, limit, token) is { } bytes
                        ? new BotAnswer<byte[]>.Ok(bytes)
                        : new BotAnswer<byte[]>.Refused(413, RefusalKind.TooBig),
                    404 => new BotAnswer<byte[]>.Refused(404, RefusalKind.NotFound),
                    429 => new BotAnswer<byte[]>.Refused(429, RefusalKind.TooMany, response.Headers.RetryAfter?.Delta),
                    var status and >= 400 and < 500 => new BotAnswer<byte[]>.Refused(status, RefusalReading.KindOf(status, "")),
                    _ => new BotAnswer<byte[]>.Unreachable("ServerFault"),
                };
            });

    private static BotAnswer<JsonElement> Read(byte[] body, HttpResponseMessage response)
    {
        try
        {
            var whole = JsonDocument.Parse(body).RootElement;
            var status = (int)response.StatusCode;
            return whole.ValueKind != JsonValueKind.Object ? new BotAnswer<JsonElement>.Unreachable("NotAnAnswer")
                : !whole.TryGetProperty("ok", out var ok) ? Strange(status)
                : ok.ValueKind == JsonValueKind.True ? new BotAnswer<JsonElement>.Ok(whole.TryGetProperty("result", out var result) ? result : default)
                : RefusalReading.Of(whole, status, response.Headers);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new BotAnswer<JsonElement>.Unreachable(body.Length == 0 ? "EmptyAnswer" : "NotJson");
        }
    }

    /// <summary>JSON without "ok" is how a server that only looks like Telegram says that it lacks a method: a no, and not worth a second try.</summary>
    private static BotAnswer<JsonElement> Strange(int status) => status < 400
        ? new BotAnswer<JsonElement>.Unreachable("NotAnAnswer")
        : new BotAnswer<JsonElement>.Refused(status, RefusalKind.Other);

    private async Task<BotAnswer<T>> GuardAsync<T>(
        TimeSpan limit, CancellationToken cancellation, Func<CancellationToken, Task<BotAnswer<T>>> call)
    {
        using var late = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            return await call(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new BotAnswer<T>.Unreachable("TimedOut");
        }
        catch (HttpRequestException failure)
        {
            return new BotAnswer<T>.Unreachable(failure.HttpRequestError.ToString(), failure.HttpRequestError
                is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError);
        }
        catch (IOException failure)
        {
            return new BotAnswer<T>.Unreachable(failure.GetType().Name);
        }
    }
}

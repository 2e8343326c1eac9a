using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Helpline.Tests.Support.Telegram;

/// <summary>Writes the fake's answers, good ones and those that a test ordered to be bad.</summary>
internal static class FakeAnswers
{
    internal static JsonObject Ok(JsonNode? result) => new() { ["ok"] = true, ["result"] = result };

    internal static JsonObject Error(int code, string description) => new() { ["ok"] = false, ["error_code"] = code, ["description"] = description };

    internal static Task WriteAsync(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }

    /// <returns>The status that was answered; 0: none.</returns>
    internal static async Task<int> SpoilAsync(HttpContext http, FakeFault fault, JsonNode good)
    {
        switch (fault.Kind)
        {
            case FaultKind.Refused:
                await WriteAsync(http, fault.Number, Error(fault.Number, fault.Says));
                return fault.Number;
            case FaultKind.TooMany:
                await WriteTooManyAsync(http, fault.Number);
                return 429;
            case FaultKind.NotOk:
                await WriteAsync(http, 200, Error(400, "Bad Request: the fake says no with status 200"));
                return 200;
            case FaultKind.Nonsense:
                await WriteAsync(http, 200, new JsonArray(1, "two", null));
                return 200;
            case FaultKind.Nothing:
                return 200;
            case FaultKind.Html:
                http.Response.StatusCode = 502;
                http.Response.ContentType = "text/html";
                await http.Response.WriteAsync("<html><body><h1>502 Bad Gateway</h1></body></html>");
                return 502;
            case FaultKind.HalfBody:
                return await BreakAsync(http, good);
            case FaultKind.Stall:
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return 0;
            case FaultKind.Drop:
            default:
                http.Abort();
                return 0;
        }
    }

    private static Task WriteTooManyAsync(HttpContext http, int seconds)
    {
        var body = Error(429, string.Create(CultureInfo.InvariantCulture, $"Too Many Requests: retry after {seconds}"));
        body["parameters"] = new JsonObject { ["retry_after"] = seconds };
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return WriteAsync(http, 429, body);
    }

    private static async Task<int> BreakAsync(HttpContext http, JsonNode good)
    {
        var body = good.ToJsonString();
        http.Response.ContentLength = body.Length;
        await http.Response.WriteAsync(body[..(body.Length / 2)]);
        await http.Response.Body.FlushAsync();
        http.Abort();
        return 200;
    }
}

using System.Net.Http.Headers;
using System.Text.Json;

namespace Helpline.Channels.Telegram.Api;

/// <summary>Reads what a refusal means from its code and its English words, which are looked at here and kept nowhere.</summary>
internal static class RefusalReading
{
    /// <summary>Where a refusal names neither its code nor a failing status.</summary>
    private const int BadRequest = 400;

    private static readonly TimeSpan UnknownWait = TimeSpan.FromSeconds(1);

    internal static BotAnswer<JsonElement> Of(JsonElement body, int status, HttpResponseHeaders headers)
    {
        var code = Number(body, "error_code") is { } named and > 0 and < 1000 ? (int)named : status < BadRequest ? BadRequest : status;
        var words = ResultReading.Text(body, "description") ?? "";
        return code >= 500
            ? new BotAnswer<JsonElement>.Unreachable("ServerFault")
            : new BotAnswer<JsonElement>.Refused(code, KindOf(code, words), code == 429 ? WaitOf(body, headers) : null);
    }

    internal static RefusalKind KindOf(int code, string words) => code switch
    {
        403 => RefusalKind.Blocked,
        409 => RefusalKind.Conflict,
        429 => RefusalKind.TooMany,
        413 => RefusalKind.TooBig,
        // Nobody is there to be answered: as good as blocked.
        _ when Has(words, "chat not found") || Has(words, "peer_id_invalid") => RefusalKind.Blocked,
        _ when Has(words, "is not modified") => RefusalKind.NotModified,
        _ when Has(words, "message can't be") => RefusalKind.TooOld,
        _ when Has(words, "file is too big") => RefusalKind.TooBig,
        _ when Has(words, "message") && (Has(words, "not found") || Has(words, "wasn't found") || Has(words, "message_id_invalid")) => RefusalKind.NotFound,
        _ => RefusalKind.Other,
    };

    private static TimeSpan WaitOf(JsonElement body, HttpResponseHeaders headers) =>
        body.TryGetProperty("parameters", out var parameters) && parameters.ValueKind == JsonValueKind.Object
        && Number(parameters, "retry_after") is { } seconds and >= 0 and < 1_000_000
            ? TimeSpan.FromSeconds(seconds)
            : headers.RetryAfter?.Delta ?? UnknownWait;

    private static long? Number(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    private static bool Has(string words, string part) => words.Contains(part, StringComparison.OrdinalIgnoreCase);
}

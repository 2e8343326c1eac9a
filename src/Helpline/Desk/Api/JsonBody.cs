using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpline.Desk.Api.Shapes;

namespace Helpline.Desk.Api;

/// <summary>Reads a JSON body within a limit. Whatever is sent, the worst is a 4xx with a coded word.</summary>
internal static class JsonBody
{
    public const int Small = 8 * 1024;

    /// <summary>A sealed answer of the largest padding, and what is round it.</summary>
    public const int Large = 192 * 1024;

    public static async Task<(T? Value, IResult? Refused)> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type, int limit = Small)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            return (null, Refuse(StatusCodes.Status415UnsupportedMediaType, "json"));
        }

        if (await BytesAsync(context, limit) is not { } bytes)
        {
            return (null, Refuse(StatusCodes.Status413PayloadTooLarge, "long"));
        }

        try
        {
            return JsonSerializer.Deserialize(bytes, type) is { } value ? (value, null) : (null, Bad());
        }
        catch (JsonException)
        {
            return (null, Bad());
        }
    }

    public static IResult Bad() => Refuse(StatusCodes.Status400BadRequest, "bad");

    public static IResult Refuse(int status, string fault, int? seconds = null) =>
        Results.Json(new Refusal(fault, seconds), DeskJson.Default.Refusal, statusCode: status);

    /// <returns>Null: longer than the limit. An array, since null turns into an empty Memory unseen.</returns>
    private static async Task<byte[]?> BytesAsync(HttpContext context, int limit)
    {
        if (context.Request.ContentLength > limit)
        {
            return null;
        }

        var bytes = new byte[limit + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, context.RequestAborted);
        return length > limit ? null : bytes[..length];
    }
}

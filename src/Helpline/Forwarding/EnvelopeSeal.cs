using System.Text.Json;
using Helpline.Sealing;

namespace Helpline.Forwarding;

/// <summary>Seals what is kept of a tip under its shred key, each piece bound to the row it stands in.</summary>
internal static class EnvelopeSeal
{
    private static readonly JsonSerializerOptions Strict = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static byte[] Seal<T>(T value, byte[] shredKey, byte[] rowId) =>
        AtRest.Seal(shredKey, JsonSerializer.SerializeToUtf8Bytes(value), rowId);

    /// <summary>Null: the key or the row is not the one it was sealed for, or what was sealed is no whole <typeparamref name="T"/>.</summary>
    public static T? Open<T>(byte[] bytes, byte[] shredKey, byte[] rowId)
        where T : class
    {
        try
        {
            return AtRest.Open(shredKey, bytes, rowId) is { } plain ? JsonSerializer.Deserialize<T>(plain, Strict) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Text.Json;

namespace Helpline.Channels.Telegram.Reading;

/// <summary>Looks into foreign JSON: what is missing, of another type or broken is not there. Never throws, never goes deeper than it is asked.</summary>
internal static class Fields
{
    private static readonly JsonElement Nothing = default;

    public static JsonElement Of(this JsonElement parent, string name)
    {
        try
        {
            return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var found) ? found : Nothing;
        }
        catch (InvalidOperationException)
        {
            // A neighbour's name is no valid text.
            return Nothing;
        }
    }

    /// <summary>Present and not null.</summary>
    public static bool Has(this JsonElement parent, string name) =>
        parent.Of(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public static bool Says(this JsonElement parent, string name) => parent.Of(name).ValueKind == JsonValueKind.True;

    public static long? Whole(this JsonElement parent, string name) =>
        parent.Of(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : null;

    public static double? Real(this JsonElement parent, string name) =>
        parent.Of(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) ? value : null;

    /// <returns>The text, cut at the limit and never inside a surrogate pair; null when there is none.</returns>
    public static string? Words(this JsonElement parent, string name, int limit)
    {
        if (parent.Of(name) is not { ValueKind: JsonValueKind.String } text)
        {
            return null;
        }

        try
        {
            return Cut(text.GetString() ?? "", limit);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8.
            return null;
        }
    }

    private static string Cut(string text, int limit) => text.Length <= limit
        ? text
        : text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
}

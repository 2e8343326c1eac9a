using System.Text.Json;

namespace Helpline.Sealing;

/// <summary>Reads one flat JSON object (RFC 8259) and refuses repeated members anywhere. Never throws on what others wrote.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <returns>The members in their order, or null if this is no such object.</returns>
    public static IReadOnlyList<KeyValuePair<string, JsonElement>>? Members(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Members(document.RootElement.Clone());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public static IReadOnlyList<KeyValuePair<string, JsonElement>>? Members(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? [.. element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))]
            : null;

    /// <returns>The members by name if they are exactly those named, else null.</returns>
    public static IReadOnlyDictionary<string, JsonElement>? Exactly(ReadOnlyMemory<byte> json, params string[] names) =>
        Exactly(Members(json), names);

    public static IReadOnlyDictionary<string, JsonElement>? Exactly(JsonElement element, params string[] names) =>
        Exactly(Members(element), names);

    /// <returns>The string, or null if it is another kind of value or no well-formed text.</returns>
    public static string? Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static bool Says(JsonElement element, string expected) =>
        string.Equals(Text(element), expected, StringComparison.Ordinal);

    private static Dictionary<string, JsonElement>? Exactly(
        IReadOnlyList<KeyValuePair<string, JsonElement>>? members, string[] names) =>
        members is not null && members.Count == names.Length && members.All(member => names.Contains(member.Key, StringComparer.Ordinal))
            ? new Dictionary<string, JsonElement>(members, StringComparer.Ordinal)
            : null;
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>Objects of the exchange. What has no value is left out, never written as null or as an empty list.</summary>
internal static class HsdsObject
{
    public static JsonObject Of(string id, params (string Key, JsonNode? Value)[] values)
    {
        var made = new JsonObject { ["id"] = id };
        foreach (var (key, value) in values.Where(pair => pair.Value is not null))
        {
            made[key] = value;
        }

        return made;
    }

    public static JsonArray? List(IEnumerable<JsonObject> objects) => new JsonArray([.. objects]) is { Count: > 0 } list ? list : null;

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

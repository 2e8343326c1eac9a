using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>Reads the parameters of one call as Telegram's server does: numbers may come as text, and text as numbers.</summary>
internal sealed class BotParameters(JsonObject json)
{
    internal JsonObject Json => json;

    internal string Text(string name) => json[name] is JsonValue value ? value.ToString() : "";

    internal bool Flag(string name) => json[name] is JsonValue value && value.ToString() is "true" or "True" or "1";

    internal long? Number(string name) =>
        json[name] is JsonValue value && long.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal double? Real(string name) =>
        json[name] is JsonValue value && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal int Within(string name, int otherwise, int least, int most) => (int)Math.Clamp(Number(name) ?? otherwise, least, most);

    internal JsonObject? Object(string name) => Parsed(name, "Object expected as ") as JsonObject;

    internal JsonArray? Array(string name) => Parsed(name, "Expected an Array of ") as JsonArray;

    private JsonNode? Parsed(string name, string fault)
    {
        try
        {
            var node = json[name];
            return node is JsonValue value && value.GetValueKind() == JsonValueKind.String
                ? JsonNode.Parse(value.GetValue<string>())
                : node?.DeepClone();
        }
        catch (JsonException)
        {
            throw FakeRefusal.Bad(fault + name);
        }
    }
}

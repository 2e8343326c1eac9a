using System.Text.Json.Nodes;

namespace Helpline.Tests.Channels.Telegram.Reading;

/// <summary>Spoils an Update somewhere: a value becomes of another type, huge, deep, missing or doubled. The same seed spoils it alike.</summary>
internal sealed class UpdateMutation(int seed)
{
    // No JSON writer writes half a surrogate pair, so it is put in afterwards.
    private const string Half = "half-a-pair";

    private static readonly Func<JsonNode?>[] Values =
    [
        () => null,
        () => JsonValue.Create(true),
        () => JsonValue.Create(-1),
        () => JsonValue.Create(long.MaxValue),
        () => JsonNode.Parse("123456789012345678901234567890"),
        () => JsonNode.Parse("-1e400"),
        () => JsonValue.Create(0.5),
        () => JsonValue.Create(""),
        () => JsonValue.Create(new string('ж', 5000)),
        () => JsonValue.Create("\u0000\u202e🐤"),
        () => JsonValue.Create(Half),
        () => new JsonArray(),
        () => new JsonObject(),
        () => new JsonArray([.. Enumerable.Range(0, 300).Select(number => JsonValue.Create(number))]),
        () => Deep(40),
        () => JsonValue.Create("private"),
        () => JsonValue.Create(1795600000123),
    ];

    private readonly Random _chance = new(seed);

    internal string Of(string update)
    {
        var root = JsonNode.Parse(update)!;
        for (var count = _chance.Next(1, 4); count > 0; count--)
        {
            Spoil(root);
        }

        return root.ToJsonString().Replace(Half, "\\ud800", StringComparison.Ordinal);
    }

    private void Spoil(JsonNode root)
    {
        var places = Places(root).ToList();
        if (places.Count == 0)
        {
            return;
        }

        var (parent, name) = places[_chance.Next(places.Count)];
        switch (_chance.Next(5))
        {
            case 0:
                parent.Remove(name);
                break;
            case 1:
                parent[(_chance.Next(2) == 0 ? Half : "of_the_future_") + name] = parent[name]?.DeepClone();
                break;
            case 2 when places[_chance.Next(places.Count)] is var (other, another):
                parent[name] = other[another]?.DeepClone();
                break;
            default:
                parent[name] = Values[_chance.Next(Values.Length)]();
                break;
        }
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(field => Places(field.Value).Prepend((json, field.Key))),
        JsonArray array => array.SelectMany(Places),
        _ => [],
    };

    private static JsonNode Deep(int depth) => depth == 0 ? JsonValue.Create("bottom")! : new JsonObject { ["chat"] = Deep(depth - 1) };
}

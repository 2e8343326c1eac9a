using System.Text.Json;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>Where two documents differ, path by path. The order of properties is no difference, that of lists is.</summary>
internal static class JsonDifference
{
    public static IEnumerable<ExchangeFault> Of(JsonElement expected, JsonElement given, string path)
    {
        if (expected.ValueKind != given.ValueKind)
        {
            return [Fault(path, $"is {Short(given)}, and the record says {Short(expected)}")];
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => OfObjects(expected, given, path),
            JsonValueKind.Array => OfLists(expected, given, path),
            _ => JsonElement.DeepEquals(expected, given) ? [] : [Fault(path, $"is {Short(given)}, and the record says {Short(expected)}")],
        };
    }

    private static IEnumerable<ExchangeFault> OfObjects(JsonElement expected, JsonElement given, string path)
    {
        foreach (var property in expected.EnumerateObject())
        {
            var inner = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            foreach (var fault in given.TryGetProperty(property.Name, out var value) ? Of(property.Value, value, inner) : [Fault(inner, "is missing")])
            {
                yield return fault;
            }
        }

        foreach (var property in given.EnumerateObject().Where(property => !expected.TryGetProperty(property.Name, out _)))
        {
            yield return Fault(path, $"{ExchangeFault.Quote(property.Name)} does not belong here, or the record does not say so");
        }
    }

    private static IEnumerable<ExchangeFault> OfLists(JsonElement expected, JsonElement given, string path)
    {
        var (wanted, had) = (expected.GetArrayLength(), given.GetArrayLength());
        return wanted == had
            ? expected.EnumerateArray().Zip(given.EnumerateArray()).SelectMany((pair, at) => Of(pair.First, pair.Second, $"{path}[{at}]"))
            : [Fault(path, $"has {had} entries, and by the records there are {wanted}")];
    }

    private static ExchangeFault Fault(string path, string why) => new(path, "", why);

    private static string Short(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => ExchangeFault.Quote(value.GetString()!),
        _ => value.GetRawText(),
    };
}

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>Reads one record of an operator's file, with every fault of it by path. Gives a facility only when there is none.</summary>
internal static class HsdsRecord
{
    private static readonly FacilityShapes Strict = new(new JsonSerializerOptions(FacilityShapes.Default.Options)
    {
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    });

    public static Facility? Read(JsonElement record, string path, ICollection<ExchangeFault> faults)
    {
        if (record.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new(path, "", "must be an object"));
            return null;
        }

        var found = Shape(record, path).Concat(Values(record, path)).ToList();
        foreach (var fault in found)
        {
            faults.Add(fault);
        }

        return found.Count == 0 ? FacilityJson.Read(record.GetRawText()) : null;
    }

    /// <summary>What no type can refuse by itself: null where nothing should stand, and texts beyond the limit.</summary>
    private static IEnumerable<ExchangeFault> Shape(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Null => [new(path, "", "is null; what is not known is left out")],
        JsonValueKind.String when value.GetString()!.Length > ExchangeLimits.Text => [new(path, "", $"has more than {ExchangeLimits.Text} characters")],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Shape(property.Value, $"{path}.{property.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, at) => Shape(item, $"{path}[{at}]")),
        _ => [],
    };

    private static IEnumerable<ExchangeFault> Values(JsonElement record, string path)
    {
        var known = Strict.Facility.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var property in record.EnumerateObject())
        {
            var at = $"{path}.{property.Name}";
            if (!known.TryGetValue(property.Name, out var wanted))
            {
                yield return new(at, "", "is no property of a facility");
            }
            else if (property.Value.ValueKind != JsonValueKind.Null && Refused(property.Value, wanted) is { } inner)
            {
                yield return new(at + inner, "", $"cannot be read as {wanted.Name}");
            }
        }

        foreach (var fault in Missing(record, Strict.Facility, path))
        {
            yield return fault;
        }
    }

    /// <summary>The reader would leave null where the type says that there is never one.</summary>
    private static IEnumerable<ExchangeFault> Missing(JsonElement value, JsonTypeInfo type, string path) => (value.ValueKind, type.Kind) switch
    {
        (JsonValueKind.Object, JsonTypeInfoKind.Object) => type.Properties.SelectMany(property => value.TryGetProperty(property.Name, out var inner)
            ? Missing(inner, Strict.GetTypeInfo(property.PropertyType)!, $"{path}.{property.Name}")
            : property.IsGetNullable || property.PropertyType.IsValueType ? [] : [new($"{path}.{property.Name}", "", "is missing")]),
        (JsonValueKind.Array, JsonTypeInfoKind.Enumerable) => value.EnumerateArray()
            .SelectMany((item, at) => Missing(item, Strict.GetTypeInfo(type.ElementType!)!, $"{path}[{at}]")),
        (JsonValueKind.Object, JsonTypeInfoKind.Dictionary) => value.EnumerateObject()
            .SelectMany(entry => Missing(entry.Value, Strict.GetTypeInfo(type.ElementType!)!, $"{path}.{entry.Name}")),
        _ => [],
    };

    /// <returns>Null: it can be read; else the path to the fault inside of it.</returns>
    private static string? Refused(JsonElement value, JsonPropertyInfo wanted)
    {
        try
        {
            _ = value.Deserialize(Strict.GetTypeInfo(wanted.PropertyType)!);
            return null;
        }
        catch (JsonException fault)
        {
            return fault.Path is ['$', .. var inner] ? inner : "";
        }
    }
}

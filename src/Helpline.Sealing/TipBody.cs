using System.Security.Cryptography;
using System.Text.Json;

namespace Helpline.Sealing;

/// <summary>
/// What the agency will read: named texts in their order. Texts are cleaned once, here, so that what is previewed is
/// what is sealed. Must never be stored, logged or printed by the server.
/// </summary>
public sealed class TipBody
{
    /// <param name="fields">Names and texts, each name once. Lone surrogates become U+FFFD, control characters but tab and line ends their visible pictures.</param>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public TipBody(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        Fields = [.. fields.Select(field => KeyValuePair.Create(PlainJson.Clean(field.Key), PlainJson.Clean(field.Value)))];
        if (Fields.DistinctBy(field => field.Key, StringComparer.Ordinal).Count() != Fields.Count)
        {
            throw new ArgumentException("A name stands twice.", nameof(fields));
        }
    }

    /// <summary>Names and cleaned texts in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>A JSON object of texts (at most three bytes a UTF-16 unit), padded with spaces to 4, 16 or 64 KiB. The caller wipes it.</summary>
    /// <exception cref="ArgumentException">More than 64 KiB: a limit upstream is missing.</exception>
    public byte[] ToPaddedJson()
    {
        var json = PlainJson.Write(Fields);
        try
        {
            return Padding.Pad(json);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(json);
        }
    }

    /// <returns>The body, or null if this is no JSON object of texts with each name once.</returns>
    public static TipBody? Read(ReadOnlySpan<byte> json)
    {
        var copy = json.ToArray();
        try
        {
            return StrictJson.Members(copy) is { } members ? Of(members) : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(copy);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => "[sealed]";

    private static TipBody? Of(IReadOnlyList<KeyValuePair<string, JsonElement>> members)
    {
        var fields = members.Select(member => (Name: PlainJson.Clean(member.Key), Text: StrictJson.Text(member.Value))).ToList();
        return fields.Any(field => field.Text is null) || fields.DistinctBy(field => field.Name, StringComparer.Ordinal).Count() != fields.Count
            ? null
            : new TipBody([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Text!))]);
    }
}

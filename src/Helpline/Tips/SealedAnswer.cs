using System.Buffers.Text;
using System.Text.Json;

namespace Helpline.Tips;

/// <summary>Tells a sealed answer from anything else by its form, so that no plain text is ever kept as one.</summary>
internal static class SealedAnswer
{
    private const int Longest = 256 * 1024;

    public static bool Is(string jwe) =>
        jwe.Length <= Longest
        && jwe.Split('.') is [var header, "", { Length: 16 } iv, { Length: > 0 } ciphertext, { Length: 22 } tag]
        && new[] { header, iv, ciphertext, tag }.All(part => Base64Url.IsValid(part))
        && HeaderFits(Base64Url.DecodeFromChars(header));

    private static bool HeaderFits(byte[] header)
    {
        try
        {
            using var json = JsonDocument.Parse(header);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal).SequenceEqual(["alg", "enc", "epk"])
                && Says(json.RootElement, "alg", "ECDH-ES")
                && Says(json.RootElement, "enc", "A256GCM");
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Says(JsonElement header, string name, string value) =>
        header.GetProperty(name) is { ValueKind: JsonValueKind.String } text && text.ValueEquals(value);
}

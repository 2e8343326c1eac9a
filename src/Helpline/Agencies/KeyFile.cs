using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpline.Agencies;

/// <summary>
/// What an agency hands to the server: its public root, the statements in which that vouches for its keys, and the
/// private keys wrapped for one member. Never holds a key or passphrase in the clear.
/// </summary>
/// <param name="Agency">Code of the agency.</param>
/// <param name="Signed">Public things.</param>
/// <param name="Member">Whose passphrase unwraps the private keys.</param>
/// <param name="Wrapped">JSON of <see cref="Sealing.WrappedPrivateKey"/>, one a private key.</param>
internal sealed record KeyFile(string Agency, SignedKeys Signed, string Member, IReadOnlyList<string> Wrapped)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n" };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public string Write() => new JsonObject
    {
        ["agency"] = Agency,
        ["root"] = JsonNode.Parse(Signed.Root),
        ["statements"] = Texts(Signed.Statements.Select(statement => JsonValue.Create(statement))),
        ["member"] = Member,
        ["wrapped"] = Texts(Wrapped.Select(wrapped => JsonNode.Parse(wrapped))),
    }.ToJsonString(Indented) + "\n";

    /// <returns>The file, or null if it is no such JSON. Signatures are the reader's to check: see <see cref="Sealing.CertifiedKey"/>.</returns>
    public static KeyFile? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: Strict) is JsonObject { Count: 5 } file ? Of(file) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static KeyFile? Of(JsonObject file) =>
        file["agency"] is JsonValue agency && file["root"] is JsonObject root && file["member"] is JsonValue member
        && Items<JsonValue>(file["statements"]) is { } statements && Items<JsonObject>(file["wrapped"]) is { } wrapped
            ? new KeyFile(
                agency.GetValue<string>(),
                new SignedKeys(root.ToJsonString(), [.. statements.Select(statement => statement.GetValue<string>())]),
                member.GetValue<string>(),
                [.. wrapped.Select(one => one.ToJsonString())])
            : null;

    private static List<TItem>? Items<TItem>(JsonNode? node)
        where TItem : JsonNode =>
        node is JsonArray array && array.All(item => item is TItem) ? [.. array.Cast<TItem>()] : null;

    private static JsonArray Texts(IEnumerable<JsonNode?> items) => [.. items];
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Systems;

/// <summary>One call as an agency's system got it.</summary>
internal sealed record Call(IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    internal string Id => Headers["webhook-id"];

    internal JsonNode Json => JsonNode.Parse(Body)!;

    internal string Type => Json["type"]!.GetValue<string>();

    internal JsonNode Data => Json["data"]!;

    internal string Delivery => Data["delivery"]!.GetValue<string>();

    /// <summary>The first part's JWE for a key.</summary>
    internal string Jwe(int part, string kid) => Data["parts"]![part]!["jwes"]!.AsArray()
        .Single(jwe => jwe!["header"]!["kid"]!.GetValue<string>() == kid)!.ToJsonString(new JsonSerializerOptions());
}

using System.Text.Json;

namespace Helpline.Forwarding.Webhooks;

/// <summary>One sealed part, wrapped for each of the agency's keys.</summary>
/// <param name="Number">0: the tip itself.</param>
/// <param name="Proof">The server's signature at filing.</param>
internal sealed record ParcelPart(string Id, int Number, IReadOnlyList<JsonElement> Jwes, string Proof);

using System.Text.Json;

namespace Helpline.Desk.Api.Shapes;

/// <summary>One sealed part, wrapped for each of the agency's keys.</summary>
internal sealed record PartShown(string Id, int Number, IReadOnlyList<JsonElement> Jwes, string Proof);

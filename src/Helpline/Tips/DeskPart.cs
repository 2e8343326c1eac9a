namespace Helpline.Tips;

/// <summary>One sealed part for one agency.</summary>
/// <param name="Number">0: the tip itself.</param>
/// <param name="Jwes">Flattened JWE JSON, one for each of the agency's keys it was wrapped for.</param>
/// <param name="Proof">The server's signature at filing.</param>
internal sealed record DeskPart(byte[] PartId, int Number, IReadOnlyList<string> Jwes, string Proof);

namespace Helpline.Agencies;

/// <summary>A region by its ISO 3166-2 code, and the country it lies in.</summary>
internal sealed record RegionCode(string Country, string Code);

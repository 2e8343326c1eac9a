namespace Helpline.Facilities;

/// <summary>A first-level unit of a country, with its names and every form by which people are known to type it.</summary>
/// <param name="Code">ISO 3166-2 (KZ-10).</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Names">Full name in each of the four languages.</param>
/// <param name="AlsoTyped">Older, shorter and foreign forms, and the names of its seat.</param>
internal sealed record Region(
    string Code,
    string Country,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<string> AlsoTyped);

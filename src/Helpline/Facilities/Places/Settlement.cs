namespace Helpline.Facilities.Places;

/// <summary>A town or village, from the seed table.</summary>
/// <param name="Id">gn and the GeoNames id, or cj, country and name.</param>
/// <param name="Country">ISO 3166-1 alpha-2; also of countries that are not served, so that a town across the border is known as one.</param>
/// <param name="Region">ISO 3166-2.</param>
/// <param name="Name">As GeoNames writes it in Latin letters. Never shown: people are shown what they typed.</param>
/// <param name="AlsoTyped">Other forms, old names among them.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
/// <param name="Population">For sorting only; old for many towns.</param>
internal sealed record Settlement(
    string Id,
    string Country,
    string Region,
    string Name,
    IReadOnlyList<string> AlsoTyped,
    double Latitude,
    double Longitude,
    int Population);

namespace Helpline.Facilities.Register;

/// <summary>A point on the map (WGS 84, degrees) and what stands there.</summary>
/// <param name="Latitude">-90 to 90.</param>
/// <param name="Longitude">-180 to 180.</param>
/// <param name="Building">True: the building itself. False: the middle of its town, good for the distance and never for a pin.</param>
internal sealed record Point(double Latitude, double Longitude, bool Building);

using System.Collections.Frozen;
using Helpline.Facilities.Places;

namespace Helpline.Facilities.Register.Rules;

/// <summary>The tables of places as far as the rules of a row need them: what exists, and where. Read once; names nobody.</summary>
internal static class KnownPlaces
{
    private const double EarthKilometres = 6371.0088;

    private static readonly Lazy<FrozenDictionary<string, string>> Regions =
        new(() => RegionTable.Read().Regions.ToFrozenDictionary(region => region.Code, region => region.Country));

    private static readonly Lazy<SettlementTable> Settlements = new(SettlementTable.Read);

    /// <summary>Null: we serve no such region.</summary>
    public static string? CountryOf(string region) => Regions.Value.GetValueOrDefault(region);

    public static Settlement? Settlement(string id) => Settlements.Value.Find(id);

    /// <summary>How far it is to the next town of the country.</summary>
    public static double Nearest(string country, Point point) =>
        Settlements.Value.Settlements.Where(place => place.Country == country).Min(place => Kilometres(point, place));

    /// <summary>Along the ground.</summary>
    public static double Kilometres(Point point, Settlement place)
    {
        var (from, to) = (double.DegreesToRadians(point.Latitude), double.DegreesToRadians(place.Latitude));
        var up = Math.Sin((to - from) / 2);
        var across = Math.Sin(double.DegreesToRadians(place.Longitude - point.Longitude) / 2);
        return 2 * EarthKilometres * Math.Asin(Math.Sqrt((up * up) + (Math.Cos(from) * Math.Cos(to) * across * across)));
    }
}

using Helpline.Facilities.Places;

namespace Helpline.Facilities.Referral;

/// <summary>Works out where somebody stands from what was told: a shared place before a town, a town before a region.</summary>
internal sealed class Whereabouts(SettlementTable settlements, RegionTable regions)
{
    /// <summary>Farther from every town of the table than this, a place tells no country.</summary>
    private const double NearATown = 150;
    private const double KilometresOfDegree = 111.2;

    /// <summary>Null: nothing was told, or a place that is none.</summary>
    public Standing? Of(Asked asked)
    {
        if (asked is { Latitude: { } latitude, Longitude: { } longitude })
        {
            return Search.FacilityIndex.IsPlace(latitude, longitude) ? OfPoint(latitude, longitude, asked) : null;
        }

        if (asked.Town is { } town)
        {
            return new(town.Latitude, town.Longitude, asked.Country ?? Served(town.Country), town.Region, true);
        }

        var seat = asked.Region is { } region ? settlements.Seat(region) : null;
        return seat is null ? null : new(seat.Latitude, seat.Longitude, asked.Country ?? Served(seat.Country), asked.Region, false);
    }

    private Standing OfPoint(double latitude, double longitude, Asked asked)
    {
        var nearest = settlements.Settlements.MinBy(town => Rough(town, latitude, longitude));
        var known = nearest is not null && Rough(nearest, latitude, longitude) <= NearATown ? nearest : null;
        return new(latitude, longitude, asked.Country ?? Served(known?.Country), asked.Region ?? known?.Region, true);
    }

    private string? Served(string? country) => regions.Regions.Any(region => region.Country == country) ? country : null;

    // Flat, good enough to tell which town of the table is the nearest.
    private static double Rough(Settlement town, double latitude, double longitude)
    {
        var north = town.Latitude - latitude;
        var east = (town.Longitude - longitude) * Math.Cos(latitude * Math.PI / 180);
        return KilometresOfDegree * Math.Sqrt((north * north) + (east * east));
    }
}

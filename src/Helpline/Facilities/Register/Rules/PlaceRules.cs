namespace Helpline.Facilities.Register.Rules;

/// <summary>Where a row is: country, region, town and point agree with each other and with the tables of places.</summary>
internal static class PlaceRules
{
    private const int MostAddress = 500;
    private const double FarthestKilometres = 50;

    public static void Check(Facility facility, FoundFaults found)
    {
        found.Text(facility.Address, "address", MostAddress);
        found.Text(facility.City, "city", MostAddress);
        if (CountryBox.Of(facility.Country) is not { } box)
        {
            found.When(true, "country", "It must be KZ or KG.");
            return;
        }

        var region = facility.Region is { } code ? KnownPlaces.CountryOf(code) : null;
        found.When(facility.Region is not null && region is null, "region", "There is no such region (ISO 3166-2, like KZ-75).");
        found.When(region is not null && region != facility.Country, "region", "It lies in another country.");
        CheckSettlement(facility, found);
        CheckServed(facility, found);
        if (facility.Point is { } point)
        {
            CheckPoint(facility, point, box, found);
        }
    }

    private static void CheckSettlement(Facility facility, FoundFaults found)
    {
        if (facility.Settlement is not { } id)
        {
            return;
        }

        var settlement = KnownPlaces.Settlement(id);
        found.When(settlement is null, "settlement", "There is no such row in the table of settlements.");
        found.When(settlement is not null && settlement.Country != facility.Country, "settlement", "It lies in another country.");
        found.When(
            settlement is not null && settlement.Country == facility.Country && facility.Region is not null && settlement.Region != facility.Region,
            "settlement",
            $"It lies in another region ({settlement?.Region}).");
    }

    private static void CheckServed(Facility facility, FoundFaults found)
    {
        found.Twice(facility.FreeFor, "freeFor");
        foreach (var (at, served) in facility.FreeFor.Index())
        {
            found.When(
                served != facility.Country && KnownPlaces.CountryOf(served) != facility.Country,
                $"freeFor[{at + 1}]",
                "It is neither a region of the country nor the country itself.");
        }
    }

    private static void CheckPoint(Facility facility, Point point, CountryBox box, FoundFaults found)
    {
        if (!box.Holds(point))
        {
            found.When(
                true,
                "point",
                box.Holds(point with { Latitude = point.Longitude, Longitude = point.Latitude })
                    ? "It lies outside the country; latitude and longitude seem to be exchanged."
                    : "It lies outside the country.");
            return;
        }

        var town = facility.Settlement is { } id ? KnownPlaces.Settlement(id) : null;
        var far = town is null ? KnownPlaces.Nearest(facility.Country, point) : KnownPlaces.Kilometres(point, town);
        found.When(
            far > FarthestKilometres,
            "point",
            town is null ? "It is farther than 50 km from every known town." : "It is farther than 50 km from the row's town.");
    }
}

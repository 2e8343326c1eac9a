using Helpline.Agencies;
using Helpline.Routing;
using Helpline.Tests.Tips;

namespace Helpline.Tests.Routing;

public sealed class RouterTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["sale-online"] = "police", ["courier-hiring"] = "police", ["street-sale"] = "police", ["production"] = "police", ["other"] = "police",
        ["ads-online"] = "information", ["graffiti"] = "city-hall", ["pharmacy"] = "health", ["illegal-rehab"] = "health",
        ["smuggling"] = "customs", ["official-involved"] = "prosecutor",
    };

    [Fact]
    public async Task Every_kind_in_every_region_reaches_one_primary_queue_of_the_right_body_in_its_country()
    {
        await using var house = await TipHouse.OpenAsync();
        var book = house.Get<AgencyShelf>().Current;
        Assert.Equal(Expected.Keys.Order(StringComparer.Ordinal), book.Kinds.All.Select(k => k.Value).Order(StringComparer.Ordinal));
        var places = TipHouse.Regions.Select(r => (r.Country, Region: (string?)r.Code)).Append(("KZ", null)).Append(("KG", null)).ToList();
        Assert.Equal(31, places.Count);
        foreach (var kind in book.Kinds.All)
        {
            Assert.All(places, place =>
            {
                var routed = Router.Route(book, kind, place.Country, place.Region, Day)!;
                var primary = Assert.Single(routed, r => r.Queue.IsPrimary);
                Assert.Same(primary, routed[0]);
                var body = kind.Value == "smuggling" && place.Country == "KG" ? "security" : Expected[kind.Value];
                Assert.Equal((body, place.Country), (primary.Agency.Body, primary.Agency.Country));
                Assert.All(routed, r => Assert.DoesNotContain(r.Agency.Body, kind.About));
            });
        }
    }

    [Fact]
    public async Task A_partner_reads_along_only_what_and_where_it_names()
    {
        await using var house = await TipHouse.OpenAsync();
        var book = house.Get<AgencyShelf>().Current;
        IEnumerable<string> Reached(string kind, string? region) =>
            Router.Route(book, book.Kinds.Find(kind)!, "KZ", region, Day)!.Select(r => r.Agency.Code);
        Assert.Equal(["demo-kz-city-hall", "demo-kz-police", "demo-kz-volunteers"], Reached("graffiti", "KZ-71"));
        Assert.Equal(["demo-kz-city-hall", "demo-kz-police"], Reached("graffiti", "KZ-75"));
        Assert.Equal(["demo-kz-city-hall", "demo-kz-police"], Reached("graffiti", null));
        Assert.Equal(["demo-kz-police"], Reached("street-sale", "KZ-71"));
    }

    [Fact]
    public async Task A_place_that_nobody_covers_reaches_nobody()
    {
        await using var house = await TipHouse.OpenAsync();
        var book = house.Get<AgencyShelf>().Current;
        Assert.Null(Router.Route(book, book.Kinds.Find("other")!, "TJ", null, Day));
    }

    [Fact]
    public async Task A_body_that_a_kind_is_about_is_never_reached_even_when_its_file_would_allow_it()
    {
        await using var house = await TipHouse.OpenAsync();
        var book = house.Get<AgencyShelf>().Current;
        Assert.Null(Router.Route(book, new("other", false, ["police"]), "KZ", null, Day));
    }
}

using Helpline.Facilities.Places;
using Helpline.Facilities.Register;
using Helpline.Facilities.Search;

namespace Helpline.Tests.Facilities.Search;

/// <summary>The nearest are the nearest, under every filter, as a search through all of them finds.</summary>
public sealed class NearestTests
{
    private static readonly SettlementTable Settlements = SettlementTable.Read();

    [Fact]
    public void It_equals_a_search_through_all()
    {
        var random = new Random(20261125);
        for (var round = 0; round < 40; round++)
        {
            var register = Enumerable.Range(0, random.Next(300)).Select(number => Random(random, number)).ToList();
            var index = FacilityIndex.Build(register, Settlements, Examples.Shown);
            for (var turn = 0; turn < 25; turn++)
            {
                var (latitude, longitude) = ((random.NextDouble() * 180) - 90, (random.NextDouble() * 360) - 180);
                var wanted = Wanted(random);
                var expected = register
                    .Where(facility => Examples.Shown.MayBeOffered(facility) && Fitting.Fits(facility, wanted))
                    .Select(facility => Kilometres(latitude, longitude, facility.Point!))
                    .Where(kilometres => kilometres <= wanted.MostKilometres).Order().Take(3).ToList();
                var found = index.Nearest(latitude, longitude, wanted);
                Assert.Equal(expected.Count, found.Count);
                Assert.All(found.Zip(expected), pair => Assert.Equal(pair.Second, pair.First.Kilometres, 0.01));
                Assert.All(found, near => Assert.Equal(Kilometres(latitude, longitude, near.Facility.Point!), near.Kilometres, 0.01));
            }
        }
    }

    [Theory]
    [InlineData(double.NaN, 70)]
    [InlineData(43, double.NaN)]
    [InlineData(90.1, 70)]
    [InlineData(43, double.PositiveInfinity)]
    [InlineData(43, -180.5)]
    public void A_place_that_is_none_has_nothing_near(double latitude, double longitude) =>
        Assert.Empty(FacilityIndex.Build([Random(new Random(1), 1)], Settlements, Examples.Shown).Nearest(latitude, longitude, new Wanted()));

    [Fact]
    public void Without_a_point_its_town_counts_and_without_a_town_its_region_roughly()
    {
        var index = FacilityIndex.Build(
            [Examples.Facility("town") with { Settlement = "gn1516905" }, Examples.Facility("region") with { Region = "KZ-31" }, Examples.Facility("nowhere")],
            Settlements,
            Examples.Shown);
        Assert.Equal(
            [("region", true), ("town", false)],
            index.Nearest(42.9, 71.37, new Wanted()).Select(near => (near.Facility.Id, near.IsRough)).Order());
    }

    private static Facility Random(Random random, int number) => Examples.Facility($"demo-{number}", random.Next(2) == 0 ? "KZ" : "KG") with
    {
        Region = $"KZ-{random.Next(4)}",
        Point = new((random.NextDouble() * 180) - 90, (random.NextDouble() * 360) - 180, true),
        Published = random.Next(10) > 0,
        Ownership = random.Next(3) > 0 ? Ownership.State : Ownership.Private,
        Specialities = [.. Enum.GetValues<Speciality>().Where(_ => random.Next(2) == 0)],
        Care = [.. Enum.GetValues<CareKind>().Where(_ => random.Next(4) == 0)],
        MinimumAge = random.Next(3) switch { 0 => 18, 1 => 12, _ => null },
        MaximumAge = random.Next(4) == 0 ? 17 : null,
        FreeFor = random.Next(3) switch { 0 => ["KZ"], 1 => ["KZ-1"], _ => [] },
    };

    private static Wanted Wanted(Random random) => new()
    {
        Country = random.Next(3) switch { 0 => "KZ", 1 => "KG", _ => null },
        Region = random.Next(5) == 0 ? "KZ-1" : null,
        Specialities = random.Next(2) == 0 ? [Speciality.Narcology, Speciality.Support] : [],
        Care = random.Next(2) == 0 ? [(CareKind)random.Next(12)] : [],
        Minor = random.Next(4) == 0,
        Adult = random.Next(4) == 0,
        WomensWard = random.Next(5) == 0,
        State = random.Next(5) == 0,
        FreeFor = random.Next(5) == 0 ? "KZ-1" : null,
        MostKilometres = random.Next(2) == 0 ? 1000 : double.PositiveInfinity,
    };

    /// <summary>By the haversine, another way than the tree's.</summary>
    private static double Kilometres(double latitude, double longitude, Point point)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        var north = Math.Sin(Radians(point.Latitude - latitude) / 2);
        var east = Math.Sin(Radians(point.Longitude - longitude) / 2);
        var half = (north * north) + (Math.Cos(Radians(latitude)) * Math.Cos(Radians(point.Latitude)) * east * east);
        return 2 * 6371.0088 * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }
}

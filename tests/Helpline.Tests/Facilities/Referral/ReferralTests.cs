using Helpline.Facilities.Places;
using Helpline.Facilities.Referral;
using Helpline.Facilities.Register;
using Helpline.Facilities.Search;
using Helpline.Tests.Facilities.Register;
using Helpline.Tests.Facilities.Search;
using static Helpline.Tests.Facilities.Register.RegisterHouse;

namespace Helpline.Tests.Facilities.Referral;

/// <summary>Where people are sent: near, fitting, allowed; and the truth where nothing fits.</summary>
public sealed class ReferralTests
{
    private const string Taraz = "gn1516905";
    private const string Shymkent = "gn1518980";
    private const string Almaty = "gn1526384";
    private const string Bishkek = "gn1528675";
    private const string Oral = "gn608668";

    [Fact]
    public async Task The_nearest_three_of_the_country_come_with_badge_hours_and_kilometres()
    {
        await using var house = await HouseAsync(At("taraz", Taraz), At("shymkent", Shymkent), At("almaty", Almaty), At("oral", Oral), At("bishkek", Bishkek, "KG"));
        var referred = For(house, In(house, Taraz));
        Assert.True(referred.Suitable);
        Assert.Equal(["taraz", "shymkent", "almaty"], Ids(referred));
        Assert.Equal(0, referred.Offers[0].Kilometres!.Value, 1);
        Assert.InRange(referred.Offers[1].Kilometres!.Value, 130, 180);
        Assert.All(referred.Offers, offer => Assert.Equal(BadgeKind.State, offer.Badge.Kind));
        Assert.All(referred.Offers, offer => Assert.Equal(new DateOnly(2026, 11, 20), offer.CheckedOn));
        Assert.Equal(["bishkek"], Ids(For(house, In(house, Bishkek) with { Country = "KG" })));
    }

    [Fact]
    public async Task A_region_alone_tells_no_distance()
    {
        await using var house = await HouseAsync(At("taraz", Taraz));
        var referred = For(house, new() { Country = "KZ", Region = "KZ-31" });
        Assert.True(referred.Suitable);
        Assert.Null(Assert.Single(referred.Offers).Kilometres);
    }

    [Fact]
    public async Task Nothing_forbidden_and_no_psychiatry_alone_is_ever_offered()
    {
        var good = At("good", Taraz);
        await using var house = await HouseAsync(
            good with { Id = "psychiatry", Specialities = [Speciality.Psychiatry] },
            good with { Id = "unknown", Specialities = [] },
            good with { Id = "hidden", Published = false },
            good with { Id = "never", Publishable = Publishable.No },
            good with { Id = "planned", Status = FacilityStatus.Planned },
            good with { Id = "unchecked", Checks = [] },
            good with { Id = "no-phone", Phones = [] },
            good with { Id = "private", Ownership = Ownership.Private });
        foreach (var kind in Enum.GetValues<AskedFor>())
        {
            var referred = For(house, In(house, Taraz) with { For = kind });
            Assert.False(referred.Suitable);
            Assert.Empty(referred.Offers);
        }
    }

    [Fact]
    public async Task What_is_needed_the_age_and_a_shut_centre_decide()
    {
        await using var house = await HouseAsync(
            At("minors", Shymkent) with { Care = [CareKind.Minors, CareKind.OutPatient], MaximumAge = 17 },
            At("adults", Taraz) with { Care = [CareKind.Detox], MinimumAge = 18 },
            At("private", Taraz) with { Ownership = Ownership.Private, Care = [CareKind.Rehabilitation], Licences = [Seen()] });
        var asked = In(house, Taraz);
        Assert.Equal(["minors"], Ids(For(house, asked with { For = AskedFor.Minor })));
        Assert.Equal(["adults", "private"], Ids(For(house, asked)).Order());
        Assert.Equal(["adults"], Ids(For(house, asked with { Needs = [CareKind.Detox] })));
        Assert.Equal(["private"], Ids(For(house, asked with { Needs = [CareKind.Rehabilitation, CareKind.Family] })));
        Assert.Equal(["adults"], Ids(For(house, asked with { For = AskedFor.CentreShut })));
        Assert.False(For(house, asked with { Needs = [CareKind.Substitution] }).Suitable);
    }

    [Fact]
    public async Task Three_nearer_private_places_do_not_push_out_the_states_for_whom_a_private_one_was_shut()
    {
        var near = At("near", Taraz) with { Ownership = Ownership.Private, Licences = [Seen()] };
        await using var house = await HouseAsync(near, near with { Id = "near-2" }, near with { Id = "near-3" }, near with { Id = "near-4" }, At("state", Shymkent));
        var referred = For(house, In(house, Taraz) with { For = AskedFor.CentreShut });
        Assert.True(referred.Suitable);
        Assert.Equal(["state"], Ids(referred));
    }

    [Fact]
    public async Task Who_is_served_free_and_a_womens_ward_come_first_if_they_are_worth_the_way()
    {
        await using var house = await HouseAsync(
            At("near", Taraz),
            At("others", Taraz) with { FreeFor = ["KZ-75"] },
            At("free", Shymkent) with { FreeFor = ["KZ-31"] },
            At("ward", Shymkent) with { Care = [CareKind.OutPatient, CareKind.WomensWard] },
            At("far", Oral) with { FreeFor = ["KZ-31"], Care = [CareKind.WomensWard] });
        var asked = In(house, Taraz);
        Assert.Equal(["free", "near", "ward"], Ids(For(house, asked with { Attached = "KZ-31" })));
        Assert.Equal(["ward", "near", "others"], Ids(For(house, asked with { Woman = true })));
        Assert.Equal("others", Ids(For(house, asked with { Attached = "KZ-75" }))[0]);
    }

    [Fact]
    public async Task Nothing_suitable_leads_to_the_regions_centre_and_the_republican_one()
    {
        await using var house = await HouseAsync(
            At("taraz", Taraz),
            At("republic", Almaty) with { Name = new(Ru: "Республиканский центр"), Region = "KZ-75" },
            At("oral", Oral));
        var referred = For(house, In(house, Taraz) with { Needs = [CareKind.Substitution] });
        Assert.False(referred.Suitable);
        Assert.Equal(["taraz", "republic"], Ids(referred));
        Assert.All(referred.Offers, offer => Assert.Null(offer.Kilometres));
    }

    [Theory]
    [InlineData(0, -30)]
    [InlineData(-33.9, 151.2)]
    [InlineData(double.NaN, 71)]
    [InlineData(91, 71)]
    public async Task A_place_at_sea_or_no_place_is_answered_with_nothing_suitable(double latitude, double longitude)
    {
        await using var house = await HouseAsync(At("taraz", Taraz), At("republic", Almaty) with { FreeFor = ["KZ"] });
        var referred = For(house, new() { Country = "KZ", Latitude = latitude, Longitude = longitude });
        Assert.False(referred.Suitable);
        Assert.Equal(["republic"], Ids(referred));
        Assert.Empty(For(house, new()).Offers);
    }

    private static Facility At(string id, string settlement, string country = "KZ") => Examples.Facility(id, country) with
    {
        Name = new(Ru: id),
        Settlement = settlement,
        Region = SettlementTable.Read().Find(settlement)!.Region,
        Phones = [new(country == "KZ" ? "+77262000001" : "+996312000001", PhoneRole.General)],
        Checks = [new(new(2026, 11, 20), "operator", CheckWay.Call, true, null)],
    };

    private static Licence Seen() => new() { Result = LicenceResult.Seen, Number = "1", CheckedOn = new(2026, 11, 20), CheckedBy = "operator", Evidence = "register" };

    private static async Task<RegisterHouse> HouseAsync(params IReadOnlyList<Facility> facilities)
    {
        var house = await OpenAsync();
        await house.SaveAsync(facilities);
        await house.Get<FacilityDirectory>().RefreshAsync(Soon);
        return house;
    }

    private static Asked In(RegisterHouse house, string town) => new() { Country = "KZ", Town = house.Get<SettlementTable>().Find(town) };

    private static Referred For(RegisterHouse house, Asked asked) => house.Get<Helpline.Facilities.Referral.Referral>().For(asked);

    private static List<string> Ids(Referred referred) => [.. referred.Offers.Select(offer => offer.Facility.Id)];
}

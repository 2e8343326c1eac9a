using Helpline.Facilities;
using Helpline.Facilities.Register;
using Helpline.Facilities.Register.Starting;
using static Helpline.Tests.Facilities.Register.RegisterHouse;

namespace Helpline.Tests.Facilities.Register.Starting;

public sealed class RegisterStartTests
{
    private const int Days = ShowingRules.DefaultDays;

    [Fact]
    public async Task A_true_installation_begins_with_the_seed_and_shows_nothing_of_it()
    {
        await using var house = await OpenAsync();
        await house.StartAsync();
        var all = await house.Register.NewestAsync(Soon);
        Assert.Equal(16, all.Count);
        Assert.All(all, version => Assert.Equal((ChangeKind.Seed, "seed", 1, false), (version.How, version.By, version.Number, version.Facility.Published)));
        Assert.DoesNotContain(all, version => DemoMark.IsOn(version.Facility));
        Assert.DoesNotContain(all, version => ShowingRules.MayBeNamed(version.Facility, SampleFacility.Today, Days) || ShowingRules.MayBeOffered(version.Facility, SampleFacility.Today, Days));
        Assert.All(all, version => Assert.Empty(FacilityFaults.Of(version.Facility, SampleFacility.Today, house.Get<FacilitySettings>())));
    }

    [Fact]
    public async Task A_later_start_changes_nothing()
    {
        await using var house = await OpenAsync();
        await house.StartAsync();
        var first = await house.Register.FindAsync("kz-75-cpz-narcology", Soon);
        await house.SaveAsync(first! with { Note = "called" });
        house.Clock.Move(TimeSpan.FromDays(300));
        await using var again = house.Beside();
        await again.StartAsync();
        Assert.Equal(17, await again.Register.StampAsync(Soon));
        Assert.Equal("called", (await again.Register.FindAsync("kz-75-cpz-narcology", Soon))!.Note);
    }

    [Fact]
    public void The_seed_s_facts_are_read_as_they_stand()
    {
        var almaty = SeedPlaces.Read().Single(place => place.Id == "kz-75-cpz-narcology");
        Assert.Equal(["KZ-75"], almaty.FreeFor);
        Assert.Equal([PhoneRole.Hotline, PhoneRole.Admission, PhoneRole.Registry, PhoneRole.PaidWard], almaty.Phones.Select(phone => phone.Role));
        Assert.Equal([true, true, false, false], almaty.Phones.Select(phone => phone.RoundTheClock));
        Assert.Equal(
            [(OpenPart.Admission, 7, null, null), (OpenPart.Outpatient, 5, new(8, 0), new(18, 0)), (OpenPart.Outpatient, 1, (TimeOnly?)new(8, 0), (TimeOnly?)new(14, 0))],
            almaty.Hours.Select(hours => (hours.For!.Value, hours.Days.Count, hours.Opens, hours.Closes)));
        Assert.Equal([CareKind.Detox, CareKind.InPatient, CareKind.OutPatient, CareKind.EmergencyAdmission, CareKind.WomensWard, CareKind.DrugTest], almaty.Care);
        Assert.False(almaty.Point!.Building);
        Assert.Empty(SeedPlaces.Read().Single(place => place.Id == "kg-gb-rcpn").Care);
        Assert.Equal(FacilityStatus.Planned, SeedPlaces.Read().Single(place => place.Id == "kg-c-dachnoye-planned").Status);
        Assert.All(SeedPlaces.Read(), place => Assert.Empty(place.Licences.Select(licence => licence.Evidence).Concat(place.Checks.Select(check => check.By))));
    }

    [Fact]
    public async Task A_demo_begins_with_invented_places_only()
    {
        await using var demo = await OpenAsync(isDemo: true);
        await demo.StartAsync();
        var all = await demo.Register.AllAsync(Soon);
        Assert.All(all, place => Assert.All(new[] { place.Name.Kk, place.Name.Ru, place.Name.Ky, place.Name.En }, name => Assert.Contains("DEMO", name!, StringComparison.Ordinal)));
        Assert.All(all, place => Assert.Empty(FacilityFaults.Of(place, CountryTime.Today(place.Country, demo.Clock), demo.Get<FacilitySettings>())));
        Assert.Empty(all.Select(place => place.Id).Intersect(SeedPlaces.Read().Select(place => place.Id)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public async Task A_demo_has_one_of_each_whenever_it_starts(int daysLater)
    {
        await using var demo = await OpenAsync(isDemo: true);
        await demo.StartAsync();
        demo.Clock.Move(TimeSpan.FromDays(daysLater));
        await demo.StartAsync();
        var today = CountryTime.Today("KZ", demo.Clock);
        var all = await demo.Register.AllAsync(Soon);
        var named = all.Where(place => ShowingRules.MayBeNamed(place, today, Days)).ToList();
        Assert.Equal(Enum.GetValues<BadgeKind>().Order(), named.Select(place => Badge.Of(place, today, Days).Kind).Distinct().Order());
        var offered = all.Where(place => ShowingRules.MayBeOffered(place, today, Days)).ToList();
        Assert.Equal(14, offered.Count);
        Assert.True(offered.Count(place => place.Region == "KZ-75") >= 3);
        Assert.Equal(Enum.GetValues<CareKind>().Except([CareKind.DrugTest]).Order(), offered.SelectMany(place => place.Care).Distinct().Order());
        Assert.Contains(named, place => place.Phones.Count == 0);
        Assert.Contains(named.GroupBy(place => place.Name), twins => twins.Count() > 1);
        Assert.Superset(new HashSet<FacilityStatus> { FacilityStatus.Planned, FacilityStatus.Closed }, all.Select(place => place.Status).ToHashSet());
        Assert.Contains(all, place => place.Publishable == Publishable.No);
        Assert.Empty(RegionTable.Read().Regions.Select(region => region.Code).Where(code => code is "KZ-62" or "KG-N").Intersect(all.Select(place => place.Region)));
    }

    [Fact]
    public async Task What_somebody_changed_in_a_demo_stays()
    {
        await using var demo = await OpenAsync(isDemo: true);
        await demo.StartAsync();
        var place = (await demo.Register.AllAsync(Soon))[0];
        await demo.SaveAsync(place with { Note = "practised" });
        demo.Clock.Move(TimeSpan.FromDays(1000));
        await demo.StartAsync();
        Assert.Equal("practised", (await demo.Register.FindAsync(place.Id, Soon))!.Note);
    }

    [Fact]
    public async Task Two_starts_on_one_day_make_one_version()
    {
        await using var demo = await OpenAsync(isDemo: true);
        await demo.StartAsync();
        var before = await demo.Register.StampAsync(Soon);
        await demo.StartAsync();
        Assert.Equal(before, await demo.Register.StampAsync(Soon));
    }
}

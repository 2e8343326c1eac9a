using Helpline.Facilities.Register;
using Helpline.Facilities.Register.Expiry;
using static Helpline.Tests.Facilities.Register.SampleFacility;

namespace Helpline.Tests.Facilities.Register.Expiry;

public sealed class ExpiringListTests
{
    [Fact]
    public void What_falls_back_within_thirty_days_is_listed_soonest_first_and_overdue_too()
    {
        Facility[] rows =
        [
            Of("kz-a") with { Checks = [Check(150)] },
            Of("kz-b") with { Checks = [Check(151)], Licences = [Seen(170), Seen(3)] },
            Of("kz-c") with { Checks = [Check(300)] },
            Of("kz-d") with { Licences = [Seen(20) with { ValidUntil = Today.AddDays(5) }] },
            Of("kz-e") with { Licences = [NotFound(175)] },
            Of("kz-f") with { Checks = [Check(160)], Published = false },
            Of("kz-g") with { Checks = [Check(160)], Status = FacilityStatus.Closed },
        ];
        Assert.Equal(
            [
                ("kz-c", ExpiringKind.Facts, -120),
                ("kz-d", ExpiringKind.LicenceTerm, 5),
                ("kz-e", ExpiringKind.LicenceCheck, 5),
                ("kz-b", ExpiringKind.Facts, 29),
            ],
            ExpiringList.Of(rows, _ => Today, 180).Select(one => (one.Facility.Id, one.Kind, one.LastDay.DayNumber - Today.DayNumber)));
    }

    [Fact]
    public async Task The_demo_has_something_to_check_anew()
    {
        await using var demo = await RegisterHouse.OpenAsync(isDemo: true);
        await demo.StartAsync();
        Assert.Equal(["demo-astana-centre"], (await demo.Get<ExpiringList>().NowAsync(RegisterHouse.Soon)).Select(one => one.Facility.Id));
    }
}

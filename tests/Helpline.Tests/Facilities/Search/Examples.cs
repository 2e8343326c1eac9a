using Helpline.Facilities.Register;
using Helpline.Facilities.Search;
using Helpline.Tests.Support;

namespace Helpline.Tests.Facilities.Search;

/// <summary>Invented institutions that may be shown, to be changed by each test as it needs.</summary>
internal static class Examples
{
    internal static readonly DateTimeOffset Noon = new(2026, 11, 25, 7, 0, 0, TimeSpan.Zero);

    internal static ShownToday Shown => ShownBy(new TestClock(Noon));

    internal static ShownToday ShownBy(TimeProvider time) => new(time, new FacilitySettings(180));

    internal static Facility Facility(string id, string country = "KZ") => new()
    {
        Id = id,
        Country = country,
        Name = new(Ru: "DEMO " + id),
        Ownership = Ownership.State,
        Specialities = [Speciality.Narcology],
        Care = [CareKind.OutPatient],
        Phones = [new FacilityPhone("+70000000001", PhoneRole.General)],
        Status = FacilityStatus.Open,
        Publishable = Publishable.AfterCheck,
        Published = true,
        Origin = new("invented", "2026"),
        Checks = [new FacilityCheck(new DateOnly(2026, 11, 1), "operator", CheckWay.Call, true, null)],
    };
}

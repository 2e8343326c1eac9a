using Helpline.Facilities.Register;

namespace Helpline.Tests.Facilities.Register;

/// <summary>A faultless row of a true register, with nothing but what a rule asks for, and what tests add to it.</summary>
internal static class SampleFacility
{
    internal static readonly DateOnly Today = new(2026, 11, 22);

    internal static Facility Of(string id = "kz-75-sample") => new()
    {
        Id = id,
        Country = "KZ",
        Region = "KZ-75",
        Settlement = "gn1526384",
        Name = new(Ru: "Образцовый центр"),
        Ownership = Ownership.State,
        Specialities = [Speciality.Narcology],
        Care = [CareKind.Detox],
        Phones = [new("+77270000001", PhoneRole.General)],
        Point = new(43.25249, 76.91150, Building: false),
        Status = FacilityStatus.Open,
        Publishable = Publishable.AfterCheck,
        Published = true,
        Origin = new("a test", "2026-11-22"),
    };

    internal static FacilityCheck Check(int daysAgo, bool confirmed = true) => new(Today.AddDays(-daysAgo), "aigul", CheckWay.Call, confirmed, null);

    internal static Licence Seen(int daysAgo) => new()
    {
        Result = LicenceResult.Seen,
        Number = "1",
        Annex = "narcology",
        Address = "a street, 1",
        Issuer = "an office",
        CheckedOn = Today.AddDays(-daysAgo),
        CheckedBy = "aigul",
        Evidence = "a page",
    };

    internal static Licence NotFound(int daysAgo) => new()
    {
        Result = LicenceResult.NotFound,
        CheckedOn = Today.AddDays(-daysAgo),
        CheckedBy = "aigul",
        Evidence = "a page",
    };
}

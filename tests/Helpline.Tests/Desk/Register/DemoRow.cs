using Helpline.Facilities.Register;

namespace Helpline.Tests.Desk.Register;

/// <summary>Plainly invented facilities, as a demo's register takes them.</summary>
internal static class DemoRow
{
    internal static readonly DateOnly Day = new(2026, 11, 20);

    /// <summary>Unpublished, open, shown only after a check, with a phone.</summary>
    internal static Facility Of(string id = "demo-kz-75-one") => new()
    {
        Id = id,
        Country = "KZ",
        Region = "KZ-75",
        City = "Алматы",
        Name = new(Ru: $"DEMO центр «{id}»", Kk: $"DEMO орталығы «{id}»"),
        Ownership = Ownership.State,
        Specialities = [Speciality.Narcology],
        Care = [CareKind.OutPatient, CareKind.Counselling],
        Phones = [new("+70000000001", PhoneRole.Registry), new("+70000000002", PhoneRole.Hotline, RoundTheClock: true)],
        Hours = [new(null, [DayOfWeek.Monday, DayOfWeek.Tuesday], new(8, 0), new(18, 0))],
        Address = new(Ru: "DEMO улица, 1"),
        FreeFor = ["KZ-75"],
        Status = FacilityStatus.Open,
        Publishable = Publishable.AfterCheck,
        Origin = new("DEMO table", "2026-11-01"),
    };

    internal static Facility Called(this Facility facility, bool confirmed = true, DateOnly? on = null) => facility with
    {
        Checks = [.. facility.Checks, new(on ?? Day, "somebody", CheckWay.Call, confirmed, null)],
    };

    internal static Facility Licensed(this Facility facility, LicenceResult result, DateOnly? on = null) => facility with
    {
        Licences =
        [
            .. facility.Licences,
            new() { Result = result, Number = "DEMO-1", Annex = "DEMO annex", Address = "DEMO улица, 1", Issuer = "DEMO issuer", CheckedOn = on ?? Day, CheckedBy = "somebody", Evidence = "DEMO page" },
        ],
    };
}

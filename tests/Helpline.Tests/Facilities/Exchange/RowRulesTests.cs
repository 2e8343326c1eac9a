using Helpline.Facilities.Exchange;
using Helpline.Facilities.Register;

namespace Helpline.Tests.Facilities.Exchange;

/// <summary>A row that breaks a rule of the register is told by its place in the file, in both forms.</summary>
public sealed class RowRulesTests
{
    public static TheoryData<string, string, string> Breaks => new()
    {
        { "country", "row 2, country: ", "organizations[0].helpline.country: " },
        { "name", "row 2, name_ru: ", "organizations[0].helpline.name.ru: " },
        { "phone", "row 2, phones[1]: ", "organizations[0].helpline.phones[1]: " },
        { "sea", "row 2, point: ", "organizations[0].helpline.point: " },
        { "term", "row 2, licences[1].validUntil: The licence ends before it starts.", "organizations[0].helpline.licences[1].validUntil: The licence ends before it starts." },
        { "future", "row 2, checks[1].on: ", "organizations[0].helpline.checks[1].on: " },
        { "origin", "row 2, source: ", "organizations[0].helpline.origin.source: " },
        { "demo", "row 2, name: ", "organizations[0].helpline.name: " },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void A_broken_rule_is_told_by_its_place(string what, string inTable, string inHsds)
    {
        var broken = Broken(what, AwkwardPlaces.At(1) with { Licences = [], Checks = [] });
        Told(broken, ExchangeFormat.Csv, inTable);
        Told(broken, ExchangeFormat.Hsds, inHsds);
    }

    private static Facility Broken(string what, Facility place) => what switch
    {
        "country" => place with { Country = "XX" },
        "name" => place with { Name = place.Name with { Ru = "DEMO name " } },
        "phone" => place with { Phones = [new("+77012345678", PhoneRole.General)] },
        "sea" => place with { Point = new(0, 0, Building: true) },
        "term" => place with
        {
            Licences = [new() { Result = LicenceResult.Seen, Number = "7", ValidFrom = new(2026, 2, 1), ValidUntil = new(2025, 1, 1), CheckedOn = AwkwardPlaces.Day, CheckedBy = "a", Evidence = "b" }],
        },
        "future" => place with { Checks = [new(AwkwardPlaces.Day.AddDays(90), "a", CheckWay.Call, true, null)] },
        "origin" => place with { Origin = place.Origin with { Source = " " } },
        _ => place with { Id = "true-one", Name = new(Ru: "Центр"), AlsoNamed = [], Phones = [] },
    };

    private static void Told(Facility broken, ExchangeFormat format, string fault)
    {
        var bytes = FacilityFile.Write([broken], format, "ru");
        var faults = FacilityFile.Read(bytes, format, ExchangeHouse.Settings, new Support.TestClock()).Faults.Select(told => told.ToString()).ToList();
        Assert.True(faults.Any(told => told.StartsWith(fault, StringComparison.Ordinal)), string.Join('\n', faults));
    }
}

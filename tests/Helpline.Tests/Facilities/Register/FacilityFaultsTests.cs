using Helpline.Facilities.Register;
using static Helpline.Tests.Facilities.Register.SampleFacility;

namespace Helpline.Tests.Facilities.Register;

public sealed class FacilityFaultsTests
{
    private static readonly Origin From = new("a test", "2026");

    private static readonly Dictionary<string, (string Field, Facility Row)> Broken = new()
    {
        ["an id with capitals"] = ("id", Of("KZ-75")),
        ["an id that ends with a line break"] = ("id", Of("kz-75\n")),
        ["a short id"] = ("id", Of("kz")),
        ["no name"] = ("name", Of() with { Name = new() }),
        ["a blank name"] = ("name.kk", Of() with { Name = new(Kk: " ", Ru: "Центр") }),
        ["a name of two lines"] = ("name.ru", Of() with { Name = new(Ru: "Центр\nи ещё") }),
        ["a name beyond measure"] = ("name.ru", Of() with { Name = new(Ru: new string('ю', 301)) }),
        ["the same other name twice"] = ("alsoNamed", Of() with { AlsoNamed = ["А", "А"] }),
        ["a BIN of eleven digits"] = ("taxNumber", Of() with { TaxNumber = "12345678901" }),
        ["a BIN with a letter"] = ("taxNumber", Of() with { TaxNumber = "12345678901O" }),
        ["a BIN in Kyrgyzstan"] = ("taxNumber", Kyrgyz() with { TaxNumber = "123456789012" }),
        ["another country"] = ("country", Of() with { Country = "RU", Region = null, Settlement = null, Point = null }),
        ["an unknown region"] = ("region", Of() with { Region = "KZ-99", Settlement = null }),
        ["a region of the other country"] = ("region", Of() with { Region = "KG-C", Settlement = null }),
        ["an unknown settlement"] = ("settlement", Of() with { Settlement = "gn1" }),
        ["a settlement of another region"] = ("settlement", Of() with { Region = "KZ-19" }),
        ["a settlement of another country"] = ("settlement", Of() with { Settlement = "gn1528675", Region = null, Point = null }),
        ["a point in the Atlantic"] = ("point", Of() with { Point = new(0, 0, true) }),
        ["a point in the Caspian Sea"] = ("point", Of() with { Settlement = null, Region = null, Point = new(43.2, 49.6, true) }),
        ["latitude and longitude exchanged"] = ("point", Of() with { Point = new(76.91150, 43.25249, true) }),
        ["a point that is no number"] = ("point", Of() with { Point = new(double.NaN, 76, true) }),
        ["a point far from its town"] = ("point", Of() with { Point = new(51.18, 71.44, true) }),
        ["free for a region elsewhere"] = ("freeFor[1]", Of() with { FreeFor = ["KG-C"] }),
        ["a phone of another country"] = ("phones[1]", Of() with { Phones = [new("+996312000001", PhoneRole.General)] }),
        ["a Russian phone"] = ("phones[1]", Of() with { Phones = [new("+74950000001", PhoneRole.General)] }),
        ["a phone as people write it"] = ("phones[1]", Of() with { Phones = [new("8 727 000 00 01", PhoneRole.General)] }),
        ["a phone that is too long"] = ("phones[2]", Of() with { Phones = [.. Of().Phones, new("+772700000011", PhoneRole.General)] }),
        ["the same phone twice"] = ("phones", Of() with { Phones = [.. Of().Phones, .. Of().Phones] }),
        ["a practice number in a true row"] = ("name", Of() with { Phones = [new("+70000000001", PhoneRole.General)] }),
        ["a true number in an invented row"] = ("phones[1]", Of() with { Name = new(Ru: "DEMO центр") }),
        ["DEMO in one name only"] = ("name", Of() with { Name = new(Ru: "DEMO центр", Kk: "Орталық"), Phones = [] }),
        ["a site without https"] = ("website", Of() with { Website = "cpz.kz" }),
        ["a site that is a script"] = ("website", Of() with { Website = "javascript:alert(1)" }),
        ["hours without a day"] = ("hours[1]", Of() with { Hours = [new(null, [], new(9, 0), new(18, 0))] }),
        ["hours without an end"] = ("hours[1]", Of() with { Hours = [new(null, [DayOfWeek.Monday], new(9, 0), null)] }),
        ["no beds"] = ("capacity", Of() with { Capacity = 0 }),
        ["ages upside down"] = ("maximumAge", Of() with { MinimumAge = 18, MaximumAge = 17 }),
        ["an age of 200"] = ("maximumAge", Of() with { MaximumAge = 200 }),
        ["a language by name"] = ("languages[1]", Of() with { Languages = ["Kazakh"] }),
        ["no source"] = ("origin.source", Of() with { Origin = new("", "2026") }),
        ["a source of no fact"] = ("origins.prise", Of() with { Origins = new Dictionary<string, Origin> { ["prise"] = From } }),
        ["a fact without a date"] = ("origins.cost.date", Of() with { Origins = new Dictionary<string, Origin> { ["cost"] = new("x", " ") } }),
        ["a kind that is none"] = ("care", Of() with { Care = [(CareKind)99] }),
        ["on show against the data's rules"] = ("published", Of() with { Publishable = Publishable.No }),
        ["a licence that ends before it starts"] = ("licences[1].validUntil", Of() with { Licences = [Seen(1) with { ValidFrom = new(2026, 1, 2), ValidUntil = new(2026, 1, 1) }] }),
        ["a licence seen after its end"] = ("licences[1].validUntil", Of() with { Licences = [Seen(1) with { ValidUntil = Today.AddDays(-2) }] }),
        ["a licence seen before its beginning"] = ("licences[1].validFrom", Of() with { Licences = [Seen(1) with { ValidFrom = Today }] }),
        ["a licence seen tomorrow"] = ("licences[1].checkedOn", Of() with { Licences = [Seen(-1)] }),
        ["a seen licence without a number"] = ("licences[1].number", Of() with { Licences = [Seen(1) with { Number = null }] }),
        ["a seen licence without an annex"] = ("licences[1].annex", Of() with { Licences = [Seen(1) with { Annex = null }] }),
        ["a seen licence without an address"] = ("licences[1].address", Of() with { Licences = [Seen(1) with { Address = null }] }),
        ["a seen licence without an issuer"] = ("licences[1].issuer", Of() with { Licences = [Seen(1) with { Issuer = null }] }),
        ["a licence without evidence"] = ("licences[1].evidence", Of() with { Licences = [Seen(1) with { Evidence = "" }] }),
        ["a licence seen by nobody"] = ("licences[1].checkedBy", Of() with { Licences = [Seen(1) with { CheckedBy = " " }] }),
        ["a number of a licence that was not found"] = ("licences[1].result", Of() with { Licences = [NotFound(1) with { Number = "1" }] }),
        ["licences out of order"] = ("licences", Of() with { Licences = [Seen(1), Seen(2)] }),
        ["a call tomorrow"] = ("checks[1].on", Of() with { Checks = [Check(-1)] }),
        ["a call of the last century"] = ("checks[1].on", Of() with { Checks = [Check(0) with { On = new(1999, 12, 31) }] }),
        ["a call by nobody"] = ("checks[1].by", Of() with { Checks = [Check(0) with { By = "" }] }),
        ["calls out of order"] = ("checks", Of() with { Checks = [Check(1), Check(2)] }),
    };

    public static TheoryData<string> Cases => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_broken_rule_is_told_at_its_field(string what)
    {
        var (field, row) = Broken[what];
        var faults = FacilityFaults.Of(row, Today);
        Assert.Contains(field, faults.Select(fault => fault.Field));
        Assert.All(faults, fault => Assert.EndsWith(".", fault.Why, StringComparison.Ordinal));
    }

    [Fact]
    public void Faultless_rows_have_no_fault()
    {
        Facility[] rows =
        [
            Of(),
            Kyrgyz(),
            Of() with { Phones = [], Point = null, Settlement = null, Region = null },
            Of() with { TaxNumber = "000000000001", Website = "https://cpz.kz/x", MinimumAge = 0, MaximumAge = 17, Capacity = 5000, FreeFor = ["KZ", "KZ-75"] },
            Of() with { Phones = [new("1303", PhoneRole.Hotline), new("150", PhoneRole.Trust), new("+78000808800", PhoneRole.Hotline), new("+77010000001", PhoneRole.General)] },
            Of() with { Licences = [NotFound(9), Seen(9) with { ValidFrom = Today.AddDays(-9), ValidUntil = Today.AddDays(-1) }], Checks = [Check(1), Check(1, confirmed: false), Check(0)] },
            Of() with { Hours = [new(OpenPart.Admission, [DayOfWeek.Monday], null, null), new(null, [DayOfWeek.Friday], new(20, 0), new(8, 0))] },
        ];
        Assert.All(rows, row => Assert.Empty(FacilityFaults.Of(row, Today)));
    }

    [Fact]
    public void All_faults_of_a_row_are_told_at_once() =>
        Assert.Equal(
            ["id", "name", "taxNumber", "capacity", "phones[1]"],
            FacilityFaults.Of(Of("X") with { Name = new(), TaxNumber = "1", Capacity = 0, Phones = [new("1", PhoneRole.General)] }, Today).Select(fault => fault.Field));

    [Fact]
    public void A_register_takes_only_its_own_sort_of_rows()
    {
        var (demo, real) = (new FacilitySettings(180, IsDemo: true), new FacilitySettings(180));
        var invented = Of() with { Name = new(Ru: "DEMO центр"), Phones = [new("+70000000001", PhoneRole.General)] };
        Assert.Empty(FacilityFaults.Of(invented, Today, demo));
        Assert.Empty(FacilityFaults.Of(Of(), Today, real));
        Assert.Equal(["name"], FacilityFaults.Of(invented, Today, real).Select(fault => fault.Field));
        Assert.Equal(["name"], FacilityFaults.Of(Of(), Today, demo).Select(fault => fault.Field));
        Assert.NotEmpty(FacilityFaults.Of(Of() with { Phones = invented.Phones }, Today, real));
        Assert.NotEmpty(FacilityFaults.Of(Of("demo-x"), Today, real));
    }

    private static Facility Kyrgyz() => Of("kg-sample") with
    {
        Country = "KG",
        Region = "KG-GB",
        Settlement = "gn1528675",
        Point = new(42.87, 74.59, Building: true),
        TaxNumber = "00000000000001",
        Phones = [new("+996312000001", PhoneRole.General)],
    };
}

using System.Text;
using Helpline.Facilities.Exchange;
using Helpline.Facilities.Exchange.Csv;
using Helpline.Facilities.Register;
using static Helpline.Tests.Facilities.Exchange.ExchangeHouse;

namespace Helpline.Tests.Facilities.Exchange;

/// <summary>Wholly or not at all, the same file twice changes nothing, and nothing comes on show by a file.</summary>
public sealed class FacilityImportTests
{
    [Theory]
    [InlineData("csv")]
    [InlineData("hsds")]
    public async Task Five_hundred_awkward_places_go_out_in_and_out_again_byte_by_byte(string form)
    {
        var format = EnumWord.Find<ExchangeFormat>(form)!.Value;
        await using var first = await BuildAsync();
        await first.Register.SaveAsync(AwkwardPlaces.Several(500), ChangeKind.Edit, "test", Soon);
        var bytes = await first.ExportAsync(format, "kk");

        await using var second = await BuildAsync();
        var plan = await second.ImportAsync(bytes, format, keepPublished: true);
        Assert.Equal(500, plan.New.Count);
        Assert.Equal(bytes, await second.ExportAsync(format, "kk"));

        var again = await second.ImportAsync(bytes, format, keepPublished: true);
        Assert.True(again.IsEmpty);
        Assert.Equal(500, again.Unchanged);
        Assert.Equal(500, await second.Register.StampAsync(Soon));
    }

    [Fact]
    public async Task One_bad_row_of_a_hundred_changes_nothing()
    {
        await using var house = await BuildAsync();
        var file = Encoding.UTF8.GetString(CsvFile.Write(AwkwardPlaces.Several(100))).Replace("\ndemo-0050,", "\ndemo-0049,", StringComparison.Ordinal);
        var sheet = house.Read(Encoding.UTF8.GetBytes(file), ExchangeFormat.Csv);
        var fault = Assert.Single(sheet.Faults, fault => fault.Field == "id");
        Assert.Equal("row 52", fault.At);
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Get<FacilityImport>().PlanAsync(sheet, keepPublished: false, Soon));
        Assert.Empty(await house.Register.AllAsync(Soon));
    }

    [Fact]
    public async Task What_is_on_show_stays_as_the_register_has_it()
    {
        await using var house = await BuildAsync();
        var (shown, hidden) = (AwkwardPlaces.At(2) with { Published = true }, AwkwardPlaces.At(4) with { Published = false });
        await house.Register.SaveAsync([shown, hidden], ChangeKind.Edit, "test", Soon);
        var file = CsvFile.Write([shown with { Published = false }, hidden with { Published = true }, AwkwardPlaces.At(6) with { Published = true }]);

        var plan = await house.ImportAsync(file, ExchangeFormat.Csv);
        Assert.Equal((1, 0, 2), (plan.New.Count, plan.Changed.Count, plan.Unchanged));
        Assert.Equal([true, false, false], (await house.Register.AllAsync(Soon)).Select(place => place.Published));

        await house.ImportAsync(file, ExchangeFormat.Csv, keepPublished: true);
        Assert.Equal([false, true, true], (await house.Register.AllAsync(Soon)).Select(place => place.Published));
    }

    [Fact]
    public async Task A_change_is_another_version_and_the_older_one_stays()
    {
        await using var house = await BuildAsync();
        await house.ImportAsync(CsvFile.Write(AwkwardPlaces.Several(3)), ExchangeFormat.Csv);
        var plan = await house.ImportAsync(CsvFile.Write([AwkwardPlaces.At(1) with { Capacity = 33 }, AwkwardPlaces.At(2)]), ExchangeFormat.Csv);
        Assert.Equal((0, 1, 1), (plan.New.Count, plan.Changed.Count, plan.Unchanged));
        var history = await house.Register.HistoryAsync("demo-0001", Soon);
        Assert.Equal([null, 33], history.Select(version => version.Facility.Capacity));
        Assert.Equal((ChangeKind.Import, "import"), (history[^1].How, history[^1].By));
        Assert.Equal(3, (await house.Register.AllAsync(Soon)).Count);
    }

    [Theory]
    [InlineData("csv", false)]
    [InlineData("hsds", true)]
    public async Task An_older_file_takes_no_recorded_check_back(string form, bool keepPublished)
    {
        var format = EnumWord.Find<ExchangeFormat>(form)!.Value;
        await using var house = await BuildAsync();
        var place = AwkwardPlaces.At(2) with { Licences = [AwkwardPlaces.At(2).Licences[0]], Checks = [new(AwkwardPlaces.Day, "one", CheckWay.Call, true, null)] };
        await house.Register.SaveAsync([place], ChangeKind.Edit, "test", Soon);
        var older = await house.ExportAsync(format);
        var denied = new FacilityCheck(AwkwardPlaces.Day, "two", CheckWay.Call, false, "nobody answers");
        var missing = new Licence { Result = LicenceResult.NotFound, CheckedOn = AwkwardPlaces.Day, CheckedBy = "two", Evidence = "a page" };
        await house.Register.SaveAsync([place with { Checks = [.. place.Checks, denied], Licences = [.. place.Licences, missing] }], ChangeKind.Call, "two", Soon);

        Assert.True((await house.ImportAsync(older, format, keepPublished)).IsEmpty);
        var more = new FacilityCheck(AwkwardPlaces.Day.AddDays(-3), "three", CheckWay.Site, true, null);
        await house.ImportAsync(FacilityFile.Write([place with { Checks = [more, .. place.Checks] }], format, "ru"), format, keepPublished);
        var now = (await house.Register.FindAsync(place.Id, Soon))!;
        Assert.Equal([more, .. place.Checks, denied], now.Checks);
        Assert.Equal([.. place.Licences, missing], now.Licences);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("hsds")]
    public async Task A_file_with_another_phone_outdates_the_calls_and_never_makes_them_count_again(string form)
    {
        var format = EnumWord.Find<ExchangeFormat>(form)!.Value;
        await using var house = await BuildAsync();
        var place = AwkwardPlaces.At(2) with { Checks = [new(AwkwardPlaces.Day, "one", CheckWay.Call, true, null)] };
        await house.Register.SaveAsync([place], ChangeKind.Edit, "test", Soon);
        var file = FacilityFile.Write([place with { Phones = [new("+70000000009", PhoneRole.General)] }], format, "ru");
        await house.ImportAsync(file, format);
        Assert.Null(ShowingRules.Confirmed((await house.Register.FindAsync(place.Id, Soon))!));
        Assert.True((await house.ImportAsync(file, format)).IsEmpty);

        var told = house.Read(await house.ExportAsync(format), format);
        Assert.Empty(told.Faults);
        Assert.True(Assert.Single(told.Rows.Single().Facility.Checks).Outdated);
    }

    [Fact]
    public async Task Whoever_reads_while_a_file_comes_in_sees_all_of_it_or_nothing()
    {
        await using var house = await BuildAsync();
        var file = CsvFile.Write(AwkwardPlaces.Several(400));
        var import = Task.Run(() => house.ImportAsync(file, ExchangeFormat.Csv), Soon);
        var seen = new HashSet<int>();
        while (!import.IsCompleted)
        {
            seen.Add((await house.Register.AllAsync(Soon)).Count);
        }

        await import;
        Assert.Subset(new HashSet<int> { 0, 400 }, seen);
        Assert.Equal(400, (await house.Register.AllAsync(Soon)).Count);
    }

    [Fact]
    public async Task Two_places_may_have_one_name_and_never_one_id()
    {
        await using var house = await BuildAsync();
        var one = AwkwardPlaces.At(1);
        Assert.Empty(house.Read(CsvFile.Write([one, one with { Id = "demo-other" }]), ExchangeFormat.Csv).Faults);
        var fault = Assert.Single(house.Read(CsvFile.Write([one, one with { Capacity = 4 }]), ExchangeFormat.Csv).Faults);
        Assert.Equal("row 3, id: \"demo-0001\" is also the id of row 2", fault.ToString());
    }
}

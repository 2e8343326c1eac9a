using System.Text;
using Helpline.Facilities.Register;
using Helpline.Tests.Support;
using static Helpline.Tests.Facilities.Register.RegisterHouse;

namespace Helpline.Tests.Facilities.Register;

public sealed class FacilityRegisterTests
{
    public static TheoryData<Store> Stores => [Store.Sqlite, Store.Postgres];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_change_is_another_version_and_no_older_one_is_touched(Store store)
    {
        await using var house = await OpenAsync(store);
        var first = SampleFacility.Of() with { Origins = new Dictionary<string, Origin> { ["cost"] = new("b", "2"), ["address"] = new("a", "1") } };
        await house.SaveAsync(first);
        var before = Assert.Single(house.Rows("facility_versions"));
        house.Clock.Move(TimeSpan.FromDays(1));
        await house.Register.SaveAsync([first with { Note = "closed on Fridays" }], ChangeKind.Call, "bakyt", Soon);

        var history = await house.Register.HistoryAsync(first.Id, Soon);
        Assert.Equal([(1, ChangeKind.Edit, "aigul", new(2026, 11, 22)), (2, ChangeKind.Call, "bakyt", new DateOnly(2026, 11, 23))], history.Select(v => (v.Number, v.How, v.By, v.On)));
        Assert.Equal(FacilityJson.Write(first), FacilityJson.Write(history[0].Facility));
        Assert.Contains(house.Rows("facility_versions"), row => before.All(cell => row[cell.Key].AsSpan().SequenceEqual(cell.Value)));
        Assert.Equal("closed on Fridays", (await house.Register.FindAsync(first.Id, Soon))!.Note);
        Assert.Single(await house.Register.AllAsync(Soon));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_save_that_fails_at_one_row_saves_none(Store store)
    {
        await using var house = await OpenAsync(store);
        var good = SampleFacility.Of("kz-a-good");
        var unwritable = SampleFacility.Of("kz-b-bad") with { Point = new(double.NaN, 0, Building: false) };
        await Assert.ThrowsAnyAsync<Exception>(() => house.SaveAsync(good, unwritable));
        await Assert.ThrowsAsync<ArgumentException>(() => house.SaveAsync(good, good));
        Assert.Empty(await house.Register.AllAsync(Soon));
        Assert.Equal(0, await house.Register.StampAsync(Soon));
    }

    [Fact]
    public async Task A_save_without_a_difference_makes_no_version_and_tells_nobody()
    {
        await using var house = await OpenAsync();
        var told = 0;
        house.Register.Saved += () => told++;
        var sample = SampleFacility.Of() with { Origins = new Dictionary<string, Origin> { ["cost"] = new("b", "2"), ["address"] = new("a", "1") } };
        Assert.Equal(1, await house.SaveAsync(sample));
        var same = sample with { Origins = new Dictionary<string, Origin> { ["address"] = new("a", "1"), ["cost"] = new("b", "2") }, Phones = [.. sample.Phones] };
        Assert.Equal(0, await house.SaveAsync(same));
        Assert.Equal(1, await house.SaveAsync(same, SampleFacility.Of("kz-other")));
        Assert.Equal(2, told);
        Assert.Single(await house.Register.HistoryAsync(sample.Id, Soon));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Of_two_who_change_the_same_version_one_is_told_and_changes_nothing(Store store)
    {
        await using var house = await OpenAsync(store);
        var sample = SampleFacility.Of();
        Assert.Equal(SaveOutcome.Saved, await house.Register.SaveAsync(sample, 0, ChangeKind.Edit, "aigul", Soon));
        Assert.Equal(SaveOutcome.Outrun, await house.Register.SaveAsync(sample with { Note = "x" }, 0, ChangeKind.Edit, "bakyt", Soon));
        Assert.Equal(SaveOutcome.Same, await house.Register.SaveAsync(sample, 1, ChangeKind.Edit, "bakyt", Soon));
        await using var beside = house.Beside();
        var outcomes = await Task.WhenAll(
            house.Register.SaveAsync(sample with { Note = "a" }, 1, ChangeKind.Edit, "aigul", Soon),
            house.Register.SaveAsync(sample with { Note = "b" }, 1, ChangeKind.Edit, "bakyt", Soon),
            beside.Register.SaveAsync(sample with { Note = "c" }, 1, ChangeKind.Edit, "import", Soon));
        Assert.Equal([SaveOutcome.Outrun, SaveOutcome.Outrun, SaveOutcome.Saved], outcomes.OrderByDescending(outcome => outcome));
        Assert.Equal(2, (await house.Register.FindVersionAsync(sample.Id, Soon))!.Number);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_stamp_changes_when_another_program_saved(Store store)
    {
        await using var house = await OpenAsync(store);
        await using var beside = house.Beside();
        var before = await house.Register.StampAsync(Soon);
        await beside.SaveAsync(SampleFacility.Of());
        var after = await house.Register.StampAsync(Soon);
        Assert.NotEqual(before, after);
        await beside.SaveAsync(SampleFacility.Of());
        Assert.Equal(after, await house.Register.StampAsync(Soon));
    }

    [Fact]
    public async Task A_row_tells_the_day_and_no_finer_time()
    {
        await using var house = await OpenAsync();
        await house.SaveAsync(SampleFacility.Of());
        var row = Assert.Single(house.Rows("facility_versions"));
        Assert.Equal(["body", "by", "day", "facility", "how", "id", "number"], row.Keys.Order());
        Assert.Equal("2026-11-22", Encoding.UTF8.GetString(row["day"]));
        Assert.Equal("edit", Encoding.UTF8.GetString(row["how"]));
    }

    [Fact]
    public async Task The_day_is_that_of_the_facility_s_country()
    {
        await using var house = await OpenAsync();
        house.Clock.Move(new TimeSpan(8, 45, 0)); // 18:15 UTC: past midnight in Kyrgyzstan only
        await house.SaveAsync(SampleFacility.Of(), SampleFacility.Of("kg-sample") with { Country = "KG" });
        var days = (await house.Register.NewestAsync(Soon)).ToDictionary(version => version.Facility.Country, version => version.On.Day);
        Assert.Equal((22, 23), (days["KZ"], days["KG"]));
    }

    [Fact]
    public async Task An_invented_place_never_gets_into_a_true_register_nor_a_true_one_into_a_demo()
    {
        await using var house = await OpenAsync();
        await using var demo = await OpenAsync(isDemo: true);
        var invented = SampleFacility.Of("kz-x") with { Name = new(Ru: "DEMO центр") };
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.SaveAsync(SampleFacility.Of(), invented));
        await Assert.ThrowsAsync<InvalidOperationException>(() => demo.SaveAsync(invented, SampleFacility.Of()));
        Assert.Empty(house.Rows("facility_versions"));
        Assert.Empty(demo.Rows("facility_versions"));
    }

    [Fact]
    public async Task Thousands_are_saved_and_read_back_as_they_were()
    {
        await using var house = await OpenAsync();
        var many = Enumerable.Range(0, 3000).Select(n => SampleFacility.Of($"kz-{n:0000}")).ToList();
        Assert.Equal(3000, await house.SaveAsync(many));
        Assert.Equal(1, await house.SaveAsync([.. many.Select(one => one.Id == "kz-0007" ? one with { Capacity = 7 } : one)]));
        var read = await house.Register.AllAsync(Soon);
        Assert.Equal(many.Select(one => one.Id), read.Select(one => one.Id));
        Assert.Equal(7, read[7].Capacity);
    }
}

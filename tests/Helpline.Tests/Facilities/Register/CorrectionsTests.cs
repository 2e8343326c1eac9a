using System.Text;
using Helpline.Facilities.Register;
using Helpline.Tests.Support;
using static Helpline.Tests.Facilities.Register.RegisterHouse;

namespace Helpline.Tests.Facilities.Register;

public sealed class CorrectionsTests
{
    public static TheoryData<Store> Stores => [Store.Sqlite, Store.Postgres];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_was_said_is_in_memory_until_the_sweep_and_then_one_count_a_day(Store store)
    {
        await using var house = await OpenAsync(store);
        await house.SaveAsync(SampleFacility.Of("kz-a"), SampleFacility.Of("kz-b"));
        house.Corrections.Note("kz-a", CorrectionKind.NumberWrong);
        house.Corrections.Note("kz-a", CorrectionKind.NumberWrong);
        house.Corrections.Note("kz-b", CorrectionKind.Closed);
        Assert.Empty(house.Rows("corrections"));
        await house.Corrections.SweepAsync(Soon);
        house.Corrections.Note("kz-a", CorrectionKind.NumberWrong);
        await house.Corrections.SweepAsync(Soon);
        house.Clock.Move(TimeSpan.FromDays(1));
        house.Corrections.Note("kz-a", CorrectionKind.NumberWrong);
        await house.Corrections.SweepAsync(Soon);

        var open = await house.Corrections.OpenAsync(Soon);
        Assert.Equal(
            [("kz-a", CorrectionKind.NumberWrong, 22, 3), ("kz-a", CorrectionKind.NumberWrong, 23, 1), ("kz-b", CorrectionKind.Closed, 22, 1)],
            open.Select(one => (one.Facility, one.Kind, one.On.Day, one.Times)));
        var row = house.Rows("corrections")[0];
        Assert.Equal(["day", "facility", "id", "kind", "times"], row.Keys.Order());
        Assert.Equal(10, Encoding.UTF8.GetString(row["day"]).Length);

        await house.Corrections.CloseAsync(open[0].Id, Soon);
        await house.Corrections.CloseAsync(open[0].Id, Soon);
        Assert.Equal(open.Skip(1).Select(one => one.Times), (await house.Corrections.OpenAsync(Soon)).Select(one => one.Times));
    }

    [Fact]
    public async Task A_place_that_the_register_does_not_know_is_dropped()
    {
        await using var house = await OpenAsync();
        house.Corrections.Note("whatever somebody sends", CorrectionKind.OtherFacts);
        await house.Corrections.SweepAsync(Soon);
        Assert.Empty(house.Rows("corrections"));
    }

    [Fact]
    public async Task A_flooder_fills_neither_memory_nor_disk()
    {
        await using var house = await OpenAsync();
        await house.SaveAsync([.. Enumerable.Range(0, 2000).Select(n => SampleFacility.Of($"kz-{n:0000}"))]);
        for (var day = 0; day < 7; day++)
        {
            for (var n = 0; n < 2000; n++)
            {
                house.Corrections.Note($"kz-{n:0000}", CorrectionKind.Closed);
            }

            for (var n = 0; n < 500; n++)
            {
                house.Corrections.Note("kz-0000", CorrectionKind.Closed);
            }

            await house.Corrections.SweepAsync(Soon);
            house.Clock.Move(TimeSpan.FromDays(1));
        }

        var open = await house.Corrections.OpenAsync(Soon);
        Assert.Equal(Corrections.MostOpen, open.Count);
        Assert.Equal(Corrections.MostTimes, open.Max(one => one.Times));
    }

    [Fact]
    public async Task What_could_not_be_written_is_written_later()
    {
        await using var house = await OpenAsync();
        await house.SaveAsync(SampleFacility.Of("kz-a"));
        house.Corrections.Note("kz-a", CorrectionKind.NobodyAnswers);
        using (var stopped = new CancellationTokenSource())
        {
            await stopped.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.Corrections.SweepAsync(stopped.Token));
        }

        await house.Corrections.SweepAsync(Soon);
        Assert.Equal(1, Assert.Single(await house.Corrections.OpenAsync(Soon)).Times);
    }

    [Fact]
    public async Task Each_sweep_lays_all_rows_anew_in_an_order_of_chance()
    {
        await using var house = await OpenAsync(Store.Postgres);
        string[] ids = [.. Enumerable.Range(0, 40).Select(n => $"kz-{n:0000}")];
        await house.SaveAsync([.. ids.Select(SampleFacility.Of)]);
        foreach (var id in ids)
        {
            house.Corrections.Note(id, CorrectionKind.Closed);
        }

        await house.Corrections.SweepAsync(Soon);
        var first = house.Rows("corrections").Select(row => Encoding.UTF8.GetString(row["facility"])).ToList();
        house.Corrections.Note(ids[0], CorrectionKind.NumberWrong);
        await house.Corrections.SweepAsync(Soon);
        var second = house.Rows("corrections").Select(row => Encoding.UTF8.GetString(row["facility"])).ToList();
        Assert.NotEqual(ids, first);
        Assert.NotEqual(first, second[..40]);
    }
}

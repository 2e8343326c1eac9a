using Helpline.Forwarding;
using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Helpline.Tests.Tips;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Helpline.Tests.Forwarding;

public sealed class HeldReleaseTests
{
    [Fact]
    public async Task A_hundred_tips_lie_in_an_order_that_tells_nothing_of_their_filing()
    {
        await using var house = await TipHouse.OpenAsync();
        var filed = new List<string>();
        for (var i = 0; i < 100; i++)
        {
            filed.Add(Convert.ToHexString((await house.FileAsync()).TipId));
        }

        var path = Path.Combine(house.Folder, "tips.db");
        var held = SqliteCells.Rows(path, "held");
        Assert.Equal(100, held.Count);
        Assert.InRange(Correlation(filed, [.. held.Select(r => Convert.ToHexString(r["tip_id"]))]), -0.4, 0.4);
        Assert.InRange(Correlation(filed, OrderInFile(path, held)), -0.4, 0.4);
        house.Clock.Move(TimeSpan.FromMinutes(66));
        Assert.Equal(100, await house.Release.SweepAsync(TipHouse.Soon));
        Assert.Empty(SqliteCells.Rows(path, "held"));
        Assert.InRange(Correlation(filed, [.. SqliteCells.Rows(path, "tips").Select(r => Convert.ToHexString(r["id"]))]), -0.4, 0.4);
        Assert.InRange(Correlation(filed, OrderInFile(path, SqliteCells.Rows(path, "parts"))), -0.4, 0.4);
    }

    [Fact]
    public async Task Release_times_are_random_between_a_thirteenth_and_the_whole_of_the_hold()
    {
        await using var house = await TipHouse.OpenAsync();
        var now = house.Clock.GetUtcNow().ToUnixTimeSeconds();
        var hold = house.Get<HoldSpan>();
        var waits = Enumerable.Range(0, 2_000).Select(_ => hold.Draw("hour").At - now).ToList();
        Assert.InRange(waits.Min(), 5 * 60, 8 * 60);
        Assert.InRange(waits.Max(), 62 * 60, (65 * 60) + 1);
        Assert.Equal(0, hold.Draw("now").At);
        Assert.Equal(0, hold.Draw("danger").At);
    }

    [Fact]
    public async Task Nothing_is_released_before_its_time_and_urgent_ones_at_once()
    {
        await using var house = await TipHouse.OpenAsync();
        await house.FileAsync();
        await house.FileAsync(TipHouse.Draft(urgency: "now"));
        house.Clock.Move(TimeSpan.FromMinutes(4));
        Assert.Equal(1, await house.Release.SweepAsync(TipHouse.Soon));
        house.Clock.Move(TimeSpan.FromMinutes(62));
        Assert.Equal(1, await house.Release.SweepAsync(TipHouse.Soon));
    }

    [Fact]
    public async Task A_clock_that_was_days_ahead_keeps_neither_a_tip_nor_its_delivery_for_days()
    {
        await using var house = await TipHouse.OpenAsync();
        house.Clock.Move(TimeSpan.FromDays(9));
        await house.FileAsync(TipHouse.Draft(urgency: "now"));
        await house.FileAsync();
        Assert.Equal(1, await house.Release.SweepAsync(TipHouse.Soon));
        house.Clock.Move(TimeSpan.FromDays(-9));
        Assert.NotEqual(0, await house.Forwarder.SweepAsync(TipHouse.Soon));
        Assert.Equal(1, await house.Release.SweepAsync(TipHouse.Soon));
    }

    [Fact]
    public async Task A_stop_in_the_middle_of_a_release_leaves_all_held_and_the_next_start_releases_once()
    {
        await using var house = await TipHouse.OpenAsync();
        await house.FileAsync(TipHouse.Draft(urgency: "now"));
        await Assert.ThrowsAnyAsync<Exception>(() => StoppedReleaseAsync(house));
        var path = Path.Combine(house.Folder, "tips.db");
        Assert.Single(SqliteCells.Rows(path, "held"));
        Assert.Empty(SqliteCells.Rows(path, "tips"));
        await using var again = house.Again();
        await Task.WhenAll(again.Release.SweepAsync(TipHouse.Soon), again.Release.SweepAsync(TipHouse.Soon));
        Assert.Single(SqliteCells.Rows(path, "tips"));
        Assert.Single(SqliteCells.Rows(path, "deliveries"));
    }

    [Fact]
    public async Task A_tip_without_its_shred_key_is_cleared_by_the_erasure_sweep()
    {
        await using var house = await TipHouse.OpenAsync();
        await house.FileAsync();
        await house.FileAndDeliverAsync();
        var path = Path.Combine(house.Folder, "tips.db");
        foreach (var row in SqliteCells.Rows(path, "held").Concat(SqliteCells.Rows(path, "tips")))
        {
            await house.Shred.DestroyAsync(row["shred_id"], TipHouse.Soon);
        }

        await house.Get<ErasedTips>().SweepAsync(TipHouse.Soon);
        Assert.Empty(SqliteCells.Rows(path, "held"));
        Assert.Empty(SqliteCells.Rows(path, "tips"));
        Assert.Empty(SqliteCells.Rows(path, "wraps"));
    }

    [Fact]
    public async Task What_cannot_be_read_stays_held_in_sight_and_stops_no_other()
    {
        await using var house = await TipHouse.OpenAsync();
        var bad = new List<byte[]>();
        for (var i = 0; i < 9; i++)
        {
            var drawn = await house.FileAsync(TipHouse.Draft(urgency: "now"));
            if (i % 3 == 0)
            {
                bad.Add(drawn.TipId);
            }
        }

        await SpoilAsync(house, bad[0], (_, _) => new byte[300]);
        await SpoilAsync(house, bad[1], (key, id) => EnvelopeSeal.Seal("no envelope", key, id));
        await SpoilAsync(house, bad[2], (key, id) => EnvelopeSeal.Seal(new Dictionary<string, string>(), key, id));
        var log = new Lines();
        var release = new HeldRelease(house.Database, house.Get<TipWriter>(), house.Shred, house.Clock, log);
        Assert.Equal(6, await release.SweepAsync(TipHouse.Soon));
        Assert.Equal(0, await release.SweepAsync(TipHouse.Soon));
        var held = SqliteCells.Rows(Path.Combine(house.Folder, "tips.db"), "held").Select(r => Convert.ToHexString(r["tip_id"]));
        Assert.Equal(bad.Select(Convert.ToHexString).Order(StringComparer.Ordinal), held.Order(StringComparer.Ordinal));
        Assert.Equal("4: 3 parts that are due", Assert.Single(log.All)[.."4: 3 parts that are due".Length]);
        Assert.Equal(3, await house.Get<DeliverySight>().CountUnreadableAsync(TipHouse.Soon));
    }

    private static async Task SpoilAsync(TipHouse house, byte[] tipId, Func<byte[], byte[], byte[]> payload)
    {
        await using var db = house.Database.OpenTips();
        var row = await db.Held.SingleAsync(h => h.TipId == tipId, TipHouse.Soon);
        row.Payload = payload((await house.Shred.FindAsync(row.ShredId, TipHouse.Soon))!, row.PartId);
        await db.SaveChangesAsync(TipHouse.Soon);
    }

    private sealed class Lines : ILogger<HeldRelease>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add($"{eventId.Id}: {formatter(state, exception)}");
    }

    /// <summary>All of a release happens, and then the process "dies" before the commit.</summary>
    private static async Task StoppedReleaseAsync(TipHouse house)
    {
        var held = house.Database.OpenTips().Held.Single();
        var key = (await house.Shred.FindAsync(held.ShredId, TipHouse.Soon))!;
        var envelope = EnvelopeSeal.Open<Envelope>(held.Payload, key, held.PartId)!;
        await house.Get<TipWriter>().WriteAsync(
            async (db, stop) =>
            {
                await new ReleasedRows(held, envelope, key, 0).AddAsync(db, stop);
                throw new InvalidOperationException("killed");
            },
            TipHouse.Soon);
    }

    private static List<string> OrderInFile(string path, IReadOnlyList<IReadOnlyDictionary<string, byte[]>> rows)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var placed = rows.Select(r => (Id: Convert.ToHexString(r["tip_id"]), At: bytes.AsSpan().IndexOf(r.GetValueOrDefault("payload", r.GetValueOrDefault("body", []))[^200..^150]))).ToList();
        Assert.InRange(placed.Count(r => r.At < 0), 0, 20); // a slice that lies over the end of a page is not found
        return [.. placed.OrderBy(r => r.At).Select(r => r.Id)];
    }

    /// <summary>Spearman's rank correlation.</summary>
    private static double Correlation(List<string> filed, List<string> found)
    {
        var n = filed.Count;
        var squares = filed.Select((id, at) => Math.Pow(at - found.IndexOf(id), 2)).Sum();
        return 1 - (6 * squares / (n * ((double)n * n - 1)));
    }
}

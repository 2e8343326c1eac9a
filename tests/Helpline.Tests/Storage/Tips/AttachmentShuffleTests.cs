using System.Security.Cryptography;
using Helpline.Storage.Tips;
using Helpline.Tests.Journeys.Seizing;
using Helpline.Tests.Tips;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Storage.Tips;

/// <summary>Where the files of tips lie on the disk does not tell in which order the tips came.</summary>
public sealed class AttachmentShuffleTests
{
    private const int Tips = 24;

    /// <summary>A correlation by mere chance is as far from zero once in a hundred thousand times.</summary>
    private const double ByChance = 0.9;

    [Fact]
    public async Task Pages_of_held_files_are_in_no_order_of_filing()
    {
        await using var house = await TipHouse.OpenAsync();
        var filed = new List<byte[]>();
        for (var i = 0; i < Tips; i++)
        {
            filed.Add((await house.FileAsync(photos: [RandomNumberGenerator.GetBytes(100)])).TipId);
        }

        Assert.InRange(await OrderAsync(house, filed), -ByChance, ByChance);
    }

    [Fact]
    public async Task Laid_one_after_the_other_they_would_be()
    {
        await using var house = await TipHouse.OpenAsync();
        var filed = new List<byte[]>();
        await using (var db = house.Database.OpenTips())
        {
            for (var i = 0; i < Tips; i++)
            {
                filed.Add(RandomNumberGenerator.GetBytes(16));
                await AttachmentShuffle.AddAsync(
                    db, new() { Id = RandomNumberGenerator.GetBytes(16), TipId = filed[^1], Number = 1, Body = RandomNumberGenerator.GetBytes(256 * 1024) }, TipHouse.Soon);
            }
        }

        Assert.True(await OrderAsync(house, filed) > ByChance);
    }

    [Fact]
    public async Task Filing_and_release_give_every_file_a_new_id_and_change_no_byte_of_it()
    {
        await using var house = await TipHouse.OpenAsync();
        var first = await house.FileAsync(photos: [[1], [2], [3]]);
        var before = await RowsAsync(house, first.TipId);
        await house.FileAsync(photos: [[4]]);
        var between = await RowsAsync(house, first.TipId);
        house.Clock.Move(TimeSpan.FromHours(2));
        await house.DeliverAsync();
        var after = await RowsAsync(house, first.TipId);

        Assert.Equal(9, before.Concat(between).Concat(after).Select(row => Convert.ToHexString(row.Id)).Distinct().Count());
        Assert.Equal(before.Select(row => row.Body), after.Select(row => row.Body));
        Assert.Equal(before.Select(row => row.Body), between.Select(row => row.Body));
    }

    [Fact]
    public async Task Filing_words_alone_moves_no_file()
    {
        await using var house = await TipHouse.OpenAsync();
        var first = await house.FileAsync(photos: [[1]]);
        var before = await RowsAsync(house, first.TipId);
        await house.FileAndDeliverAsync();
        Assert.Equal(before[0].Id, (await RowsAsync(house, first.TipId))[0].Id);
    }

    [Fact]
    public async Task One_filing_writes_no_more_than_a_limit_of_other_tips_files()
    {
        await using var house = await TipHouse.OpenAsync();
        var ids = new HashSet<string>();
        for (var i = 0; i < 3; i++)
        {
            await house.FileAsync(photos: [.. Enumerable.Repeat(new byte[600_000], 10)]);
        }

        await using var db = house.Database.OpenTips();
        ids.UnionWith((await db.Attachments.Select(a => a.Id).ToListAsync(TipHouse.Soon)).Select(Convert.ToHexString));
        await house.FileAsync(photos: [[1]]);
        var moved = (await db.Attachments.Select(a => a.Id).ToListAsync(TipHouse.Soon)).Select(Convert.ToHexString).Count(id => !ids.Contains(id));
        Assert.Equal(1 + 15, moved);
    }

    private static async Task<List<AttachmentRow>> RowsAsync(TipHouse house, byte[] tipId)
    {
        await using var db = house.Database.OpenTips();
        return await db.Attachments.AsNoTracking().Where(a => a.TipId == tipId).OrderBy(a => a.Number).ToListAsync(TipHouse.Soon);
    }

    /// <summary>How far the order of the pages is that of the tips: 1 or -1 wholly, 0 not at all.</summary>
    private static async Task<double> OrderAsync(TipHouse house, List<byte[]> filed)
    {
        var bodies = new List<byte[]>();
        foreach (var tipId in filed)
        {
            bodies.Add((await RowsAsync(house, tipId))[0].Body);
        }

        await using (var db = house.Database.OpenTips())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", TipHouse.Soon);
        }

        SqliteConnection.ClearAllPools();
        var file = await File.ReadAllBytesAsync(Path.Combine(house.Folder, "tips.db"), TipHouse.Soon);
        var places = bodies.Select(body => file.AsSpan().IndexOf(body.AsSpan(100_000, 48))).ToList();
        Assert.DoesNotContain(-1, places);
        var sorted = places.Order().ToList();
        return Chance.Correlation([.. places.Select(place => (double)sorted.IndexOf(place))], [.. Enumerable.Range(0, filed.Count).Select(i => (double)i)]);
    }
}

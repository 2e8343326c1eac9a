using System.Security.Cryptography;
using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Helpline.Tests.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Storage.Tips.Shred;

/// <summary>One key a tip, whatever else runs over the same files: two tips under one key would be erased together.</summary>
public sealed class ShredKeysTests
{
    [Fact]
    public async Task Two_processes_never_take_the_same_key()
    {
        await using var house = await TipHouse.OpenAsync();
        await using var other = house.Again();
        for (var i = 0; i < 40; i++)
        {
            await HoldAsync(house);
            await HoldAsync(other);
        }

        var ids = SqliteCells.Rows(Path.Combine(house.Folder, "tips.db"), "held").Select(r => Convert.ToHexString(r["shred_id"])).ToList();
        Assert.Equal(80, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_spare_that_another_process_destroyed_is_never_taken()
    {
        await using var house = await TipHouse.OpenAsync();
        await HoldAsync(house);
        foreach (var row in SqliteCells.Rows(Path.Combine(house.Folder, "shred.db"), "shred_keys"))
        {
            await house.Shred.DestroyAsync(row["id"], TipHouse.Soon);
        }

        var id = await HoldAsync(house);
        Assert.NotNull(await house.Shred.FindAsync(id, TipHouse.Soon));
    }

    [Fact]
    public async Task Tips_beside_an_empty_file_of_keys_stop_the_start_and_stay()
    {
        await using var house = await TipHouse.OpenAsync();
        await house.FileAsync();
        await using (var shred = house.Database.OpenShred())
        {
            await shred.Keys.ExecuteDeleteAsync(TipHouse.Soon);
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => house.Database.MigrateAsync(TipHouse.Soon));
        Assert.Single(SqliteCells.Rows(Path.Combine(house.Folder, "tips.db"), "held"));
    }

    private static async Task<byte[]> HoldAsync(TipHouse house)
    {
        byte[] taken = [];
        await house.Get<TipWriter>().WriteAsync(
            async (db, stop) =>
            {
                taken = (await house.Shred.TakeAsync(db, stop)).Id;
                db.Held.Add(new()
                {
                    Id = RandomNumberGenerator.GetBytes(16),
                    TipId = RandomNumberGenerator.GetBytes(16),
                    PartId = RandomNumberGenerator.GetBytes(16),
                    Lookup = RandomNumberGenerator.GetBytes(32),
                    ShredId = taken,
                    ReleaseAt = 0,
                    Payload = [],
                });
            },
            TipHouse.Soon);
        return taken;
    }
}

using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips.Shred;

/// <summary>
/// The shred keys. Spares are made in batches and taken at random, so that the file's order and times tell nothing of a tip;
/// a key that no tip refers to is a spare again at the next start.
/// </summary>
internal sealed class ShredKeys(TipDatabase database)
{
    private const int Batch = 64;
    private const int Low = 16;
    private readonly Lock _lock = new();
    private List<ShredKey>? _spares;

    /// <summary>
    /// A random spare that is on disk and that no tip has. Only within the writer's transaction: while that lasts, no other
    /// process can take or destroy it. Two tips under one key would be erased together.
    /// </summary>
    public async Task<ShredKey> TakeAsync(TipsContext tips, CancellationToken cancellation)
    {
        while (true)
        {
            var key = Draw();
            if (await FindAsync(key.Id, cancellation) is not null
                && !await tips.Held.AnyAsync(h => h.ShredId == key.Id, cancellation)
                && !await tips.Tips.AnyAsync(t => t.ShredId == key.Id, cancellation))
            {
                return key;
            }
        }
    }

    /// <summary>The key by its id; null: erased.</summary>
    public async Task<byte[]?> FindAsync(byte[] id, CancellationToken cancellation)
    {
        await using var db = database.OpenShred();
        return await db.Keys.Where(k => k.Id == id).Select(k => k.Key).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Erases a tip for good; from here on its rows are noise.</summary>
    public async Task DestroyAsync(byte[] id, CancellationToken cancellation)
    {
        await using var db = database.OpenShred();
        await db.Keys.Where(k => k.Id == id).ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellation);
    }

    private ShredKey Draw()
    {
        lock (_lock)
        {
            _spares ??= ReadSpares();
            if (_spares.Count <= Low)
            {
                _spares.AddRange(MakeSpares());
            }

            var at = RandomNumberGenerator.GetInt32(_spares.Count);
            var key = _spares[at];
            _spares.RemoveAt(at);
            return key;
        }
    }

    private List<ShredKey> ReadSpares()
    {
        using var tips = database.OpenTips();
        var used = tips.Held.Select(h => h.ShredId).Concat(tips.Tips.Select(t => t.ShredId)).AsEnumerable()
            .Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        using var shred = database.OpenShred();
        return [.. shred.Keys.AsNoTracking().AsEnumerable()
            .Where(k => !used.Contains(Convert.ToHexString(k.Id))).Select(k => new ShredKey(k.Id, k.Key))];
    }

    private List<ShredKey> MakeSpares()
    {
        var made = Enumerable.Range(0, Batch)
            .Select(_ => new ShredKey(RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(32))).ToList();
        using var db = database.OpenShred();
        db.Keys.AddRange(made.Select(k => new ShredRow { Id = k.Id, Key = k.Key }));
        db.SaveChanges();
        db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE);");
        return made;
    }
}

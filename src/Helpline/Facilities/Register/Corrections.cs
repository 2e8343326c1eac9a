using System.Security.Cryptography;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Facilities.Register;

/// <summary>
/// What people said is wrong. Kept in memory as counts, without time or person, until the hourly sweep lays all rows down anew in
/// random order; a restart loses an hour of them. Never more than a limit of rows and counts, so that a flooder fills neither
/// memory nor disk.
/// </summary>
internal sealed class Corrections(TipDatabase database, TipWriter writer, TimeProvider time)
{
    /// <summary>No count goes higher.</summary>
    public const int MostTimes = 99;

    /// <summary>Different entries noted between two sweeps.</summary>
    public const int MostNoted = 1000;

    /// <summary>Open rows. While there are as many, further ones are dropped.</summary>
    public const int MostOpen = 5000;

    private readonly Lock _lock = new();
    private Dictionary<(string Facility, CorrectionKind Kind), int> _noted = [];

    /// <summary>Never waits and never fails: whoever said it is told the same in any case.</summary>
    public void Note(string facilityId, CorrectionKind kind)
    {
        lock (_lock)
        {
            var times = _noted.GetValueOrDefault((facilityId, kind));
            if (times < MostTimes && (times > 0 || _noted.Count < MostNoted))
            {
                _noted[(facilityId, kind)] = times + 1;
            }
        }
    }

    /// <summary>In no order that tells anything: by facility, kind and day.</summary>
    public async Task<IReadOnlyList<Correction>> OpenAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var rows = await db.Corrections.AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(row => row.Facility, StringComparer.Ordinal).ThenBy(row => row.Kind, StringComparer.Ordinal).ThenBy(row => row.Day, StringComparer.Ordinal)
                .Select(row => new Correction(row.Id, row.Facility, RowWords.Read<CorrectionKind>(row.Kind), RowWords.Day(row.Day), row.Times)),
        ];
    }

    /// <summary>An operator looked into it: the row is deleted. One that is gone already is no fault.</summary>
    public Task CloseAsync(byte[] id, CancellationToken cancellation) =>
        writer.WriteAsync((db, inner) => db.Corrections.Where(row => row.Id == id).ExecuteDeleteAsync(inner), cancellation);

    /// <summary>Lays down what was noted since the last time. What cannot be written is noted again.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var noted = Taken();
        if (noted.Count == 0)
        {
            return;
        }

        var day = RowWords.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        try
        {
            await writer.WriteAsync((db, inner) => LayAnewAsync(db, noted, day, inner), cancellation);
        }
        catch
        {
            GiveBack(noted);
            throw;
        }
    }

    private Dictionary<(string Facility, CorrectionKind Kind), int> Taken()
    {
        lock (_lock)
        {
            var noted = _noted;
            _noted = [];
            return noted;
        }
    }

    private void GiveBack(Dictionary<(string Facility, CorrectionKind Kind), int> noted)
    {
        lock (_lock)
        {
            foreach (var (what, times) in noted.Where(entry => _noted.ContainsKey(entry.Key) || _noted.Count < MostNoted))
            {
                _noted[what] = Math.Min(MostTimes, _noted.GetValueOrDefault(what) + times);
            }
        }
    }

    private async Task LayAnewAsync(
        TipsContext db, Dictionary<(string Facility, CorrectionKind Kind), int> noted, string day, CancellationToken cancellation)
    {
        var known = (await db.FacilityVersions.Where(row => row.Number == 1).Select(row => row.Facility).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var rows = await db.Corrections.AsNoTracking().ToListAsync(cancellation);
        var byName = rows.ToDictionary(row => (row.Facility, row.Kind, row.Day));
        foreach (var ((facility, kind), times) in noted.Where(entry => known.Contains(entry.Key.Facility)))
        {
            if (byName.TryGetValue((facility, RowWords.Of(kind), day), out var row))
            {
                row.Times = Math.Min(MostTimes, row.Times + times);
            }
            else if (rows.Count < MostOpen)
            {
                rows.Add(new() { Id = RandomNumberGenerator.GetBytes(16), Facility = facility, Kind = RowWords.Of(kind), Day = day, Times = times });
            }
        }

        await database.Store.ClearCorrectionsAsync(db, cancellation);
        RandomNumberGenerator.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows));
        db.Corrections.AddRange(rows);
    }
}

using System.Security.Cryptography;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Facilities.Register;

/// <summary>
/// The register with its whole history: a change is another version, and no version is ever changed or deleted. Takes what it is
/// given, save a row that does not belong here (invented in a true register, or true in a demo's), and save that a check made before a
/// change of its facts is outdated (<see cref="Rechecking"/>): all other rules are those of <see cref="FacilityFaults"/>, which the caller
/// asks first.
/// </summary>
internal sealed class FacilityRegister(TipDatabase database, TipWriter writer, FacilitySettings settings, TimeProvider time)
{
    /// <summary>Above this many, all newest versions are read at once instead of the wanted ones by name.</summary>
    private const int MostByName = 100;

    /// <summary>After this process saved something, on the saver's own thread. What others save shows in <see cref="StampAsync"/>.</summary>
    public event Action? Saved;

    public async Task<IReadOnlyList<Facility>> AllAsync(CancellationToken cancellation) =>
        [.. (await NewestAsync(cancellation)).Select(version => version.Facility)];

    /// <summary>The version in force of every facility, by id.</summary>
    public async Task<IReadOnlyList<FacilityVersion>> NewestAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var rows = await Newest(db).ToListAsync(cancellation);
        return [.. rows.OrderBy(row => row.Facility, StringComparer.Ordinal).Select(Read)];
    }

    public async Task<Facility?> FindAsync(string id, CancellationToken cancellation) => (await FindVersionAsync(id, cancellation))?.Facility;

    /// <summary>The version in force.</summary>
    public async Task<FacilityVersion?> FindVersionAsync(string id, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        return await Newest(db).Where(row => row.Facility == id).SingleOrDefaultAsync(cancellation) is { } row ? Read(row) : null;
    }

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<FacilityVersion>> HistoryAsync(string id, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var rows = await db.FacilityVersions.AsNoTracking().Where(row => row.Facility == id).OrderBy(row => row.Number).ToListAsync(cancellation);
        return [.. rows.Select(Read)];
    }

    /// <summary>All in one transaction or none; a version only where something differs.</summary>
    /// <returns>How many versions were made.</returns>
    public async Task<int> SaveAsync(IReadOnlyList<Facility> facilities, ChangeKind how, string by, CancellationToken cancellation)
    {
        RefuseStrangers(facilities);
        var made = 0;
        await writer.WriteAsync(
            async (db, inner) =>
            {
                var before = await BeforeAsync(db, facilities, inner);
                var rows = facilities.Select(facility => Next(facility, before.GetValueOrDefault(facility.Id), how, by)).OfType<FacilityVersionRow>().ToList();
                db.FacilityVersions.AddRange(rows);
                made = rows.Count;
            },
            cancellation);
        Tell(made);
        return made;
    }

    /// <summary>The same for one facility that was shown to somebody before it was changed.</summary>
    /// <param name="expected">The number of the version that was shown; 0: there was none.</param>
    public Task<SaveOutcome> SaveAsync(Facility facility, int expected, ChangeKind how, string by, CancellationToken cancellation) =>
        SaveAsync([facility], new Dictionary<string, int> { [facility.Id] = expected }, how, by, cancellation);

    /// <summary>The same for many that were shown: all of them, or nothing when a single one was changed since.</summary>
    /// <param name="expected">The number that was shown of each, by id; 0: there was none.</param>
    public async Task<SaveOutcome> SaveAsync(
        IReadOnlyList<Facility> facilities, IReadOnlyDictionary<string, int> expected, ChangeKind how, string by, CancellationToken cancellation)
    {
        RefuseStrangers(facilities);
        var (isOutrun, made) = (false, 0);
        await writer.WriteAsync(
            async (db, inner) =>
            {
                var before = await BeforeAsync(db, facilities, inner);
                isOutrun = facilities.Any(facility => (before.GetValueOrDefault(facility.Id)?.Number ?? 0) != expected[facility.Id]);
                var rows = isOutrun ? [] : facilities.Select(facility => Next(facility, before.GetValueOrDefault(facility.Id), how, by)).OfType<FacilityVersionRow>().ToList();
                db.FacilityVersions.AddRange(rows);
                made = rows.Count;
            },
            cancellation);
        Tell(made);
        return isOutrun ? SaveOutcome.Outrun : made == 0 ? SaveOutcome.Same : SaveOutcome.Saved;
    }

    /// <summary>Changes whenever anything was saved, also by another process: rows are only ever added, so that their number tells.</summary>
    public async Task<long> StampAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        return await db.FacilityVersions.LongCountAsync(cancellation);
    }

    private void RefuseStrangers(IReadOnlyList<Facility> facilities)
    {
        if (facilities.FirstOrDefault(facility => DemoMark.IsOn(facility) != settings.IsDemo) is { } stranger)
        {
            throw new InvalidOperationException(
                settings.IsDemo ? $"{stranger.Id} is no DEMO row, and this is a demo." : $"{stranger.Id} is a DEMO row, and this is no demo.");
        }
    }

    private static async Task<Dictionary<string, FacilityVersionRow>> BeforeAsync(
        TipsContext db, IReadOnlyList<Facility> facilities, CancellationToken cancellation)
    {
        var ids = facilities.Select(facility => facility.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Count < facilities.Count)
        {
            throw new ArgumentException("A facility is there twice.", nameof(facilities));
        }

        var rows = ids.Count > MostByName ? Newest(db) : Newest(db).Where(row => ids.Contains(row.Facility));
        return await rows.ToDictionaryAsync(row => row.Facility, StringComparer.Ordinal, cancellation);
    }

    /// <summary>Null: it is as it was. Compared as this program writes it, since an older one may have written fewer properties.</summary>
    private FacilityVersionRow? Next(Facility facility, FacilityVersionRow? before, ChangeKind how, string by)
    {
        var old = before is null ? null : FacilityJson.Read(before.Body);
        var body = FacilityJson.Write(old is null ? facility : Rechecking.Of(old, facility));
        return old is not null && body == FacilityJson.Write(old) ? null : new()
        {
            Id = RandomNumberGenerator.GetBytes(16),
            Facility = facility.Id,
            Number = (before?.Number ?? 0) + 1,
            Day = RowWords.Of(CountryTime.Today(facility.Country, time)),
            How = RowWords.Of(how),
            By = by,
            Body = body,
        };
    }

    private void Tell(int made)
    {
        if (made > 0)
        {
            Saved?.Invoke();
        }
    }

    private static IQueryable<FacilityVersionRow> Newest(TipsContext db) => db.FacilityVersions.AsNoTracking()
        .Where(row => row.Number == db.FacilityVersions.Where(other => other.Facility == row.Facility).Max(other => other.Number));

    private static FacilityVersion Read(FacilityVersionRow row) =>
        new(FacilityJson.Read(row.Body), row.Number, RowWords.Day(row.Day), RowWords.Read<ChangeKind>(row.How), row.By);
}

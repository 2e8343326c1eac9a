using Helpline.Storage.Tips.Shred;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace Helpline.Storage.Tips;

/// <summary>Opens the tip side's databases, always with the safe pragmas and always silently: no statement or error text reaches a log.</summary>
internal sealed class TipDatabase(TipStorageSettings settings)
{
    private readonly DbContextOptions<TipsContext> _tips = Options<TipsContext>(settings.Tips);
    private readonly DbContextOptions<ShredContext> _shred = Options<ShredContext>(settings.Shred);

    /// <summary>Full path of the tip side's file.</summary>
    public string TipsFile { get; } = Path.GetFullPath(new SqliteConnectionStringBuilder(settings.Tips).DataSource);

    public TipsContext OpenTips() => new(_tips);

    public ShredContext OpenShred() => new(_shred);

    /// <summary>Brings both files to the present schema; makes them when they are not there.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(settings.TipsConnection) || !Directory.Exists(settings.DataDirectory))
        {
            Directory.CreateDirectory(settings.DataDirectory);
        }

        await using var shred = OpenShred();
        await shred.Database.MigrateAsync(cancellation);
        await using var tips = OpenTips();
        await tips.Database.MigrateAsync(cancellation);
        await CheckPairAsync(tips, shred, cancellation);
    }

    /// <summary>Beside an empty shred.db every tip would look erased, and be swept away for good while the true file may still be found.</summary>
    private static async Task CheckPairAsync(TipsContext tips, ShredContext shred, CancellationToken cancellation)
    {
        if (!await shred.Keys.AnyAsync(cancellation) && (await tips.Held.AnyAsync(cancellation) || await tips.Tips.AnyAsync(cancellation)))
        {
            throw new InvalidDataException("There are tips, but shred.db holds no key. Bring back the shred.db that belongs to them; nothing was changed.");
        }
    }

    private static DbContextOptions<T> Options<T>(string connection)
        where T : DbContext =>
        new DbContextOptionsBuilder<T>()
            .UseSqlite(connection)
            .UseLoggerFactory(NullLoggerFactory.Instance)
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)) // there is no snapshot; a test compares the schemas
            .AddInterceptors(new SafePragmas())
            .Options;
}

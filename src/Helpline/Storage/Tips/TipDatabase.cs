using Helpline.Storage.Tips.Shred;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace Helpline.Storage.Tips;

/// <summary>Opens the tip side's databases, always with the safe pragmas and always silently: no statement or error text reaches a log.</summary>
internal sealed class TipDatabase(TipStorageSettings settings)
{
    private DbContextOptions<TipsContext>? _tips;
    private DbContextOptions<ShredContext>? _shred;

    /// <summary>What the tip side is kept in. The shred keys always are in a SQLite file, for only there a deleted key is overwritten.</summary>
    public ITipStore Store { get; } = settings.Store();

    public TipsContext OpenTips() => new(_tips ??= Options<TipsContext>(Store));

    public ShredContext OpenShred() => new(_shred ??= Options<ShredContext>(new SqliteTips(settings.Shred)));

    /// <summary>Brings both databases to the present schema; makes the files when they are not there.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.DataDirectory);
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

    private static DbContextOptions<T> Options<T>(ITipStore store)
        where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>()
            .UseLoggerFactory(NullLoggerFactory.Instance)
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)); // there is no snapshot; a test compares the schemas
        store.Use(options);
        return options.Options;
    }
}

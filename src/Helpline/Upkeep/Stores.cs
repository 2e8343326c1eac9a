using Helpline.Storage.Talks;
using Helpline.Storage.Tips;

namespace Helpline.Upkeep;

/// <summary>
/// Before anything is served: both databases are there, the tip side has the present schema, the first counts are taken. The talk
/// side migrates itself when it starts. What an operator has to mend is told, without a connection string.
/// </summary>
internal static class Stores
{
    /// <returns>Why it cannot start, in one plain sentence; null: it can.</returns>
    internal static async Task<string?> PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var database = services.GetRequiredService<TipDatabase>();
        if (await database.Store.FaultAsync(cancellation) is { } tips)
        {
            return tips;
        }

        if (await services.GetRequiredService<TalkSide>().FaultAsync(cancellation) is { } talks)
        {
            return talks;
        }

        if (await database.Store.ClaimAsync(cancellation) is { } taken)
        {
            return taken;
        }

        await database.MigrateAsync(cancellation);
        await TellLackingAsync(services, database, cancellation);
        await services.GetRequiredService<CountTaking>().TakeAsync(cancellation);
        return null;
    }

    private static async Task TellLackingAsync(IServiceProvider services, TipDatabase database, CancellationToken cancellation)
    {
        await using var tips = database.OpenTips();
        if (await database.Store.LackingAsync(tips, cancellation) is { Count: > 0 } lacking)
        {
            Log.StoreLacks(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Stores)), string.Join(", ", lacking));
        }
    }
}

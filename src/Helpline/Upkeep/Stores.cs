using Helpline.Storage.Tips;

namespace Helpline.Upkeep;

/// <summary>Brings the tip side to the present schema and takes the first counts before anything is served. The talk side does so itself when it starts.</summary>
internal static class Stores
{
    internal static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await services.GetRequiredService<TipDatabase>().MigrateAsync(cancellation);
        await services.GetRequiredService<CountTaking>().TakeAsync(cancellation);
    }
}

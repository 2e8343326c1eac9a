using Helpline.Storage.Tips;

namespace Helpline.Upkeep;

/// <summary>Brings the tip side to the present schema before anything is served. The talk side does so itself when it starts.</summary>
internal static class Stores
{
    internal static Task PrepareAsync(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<TipDatabase>().MigrateAsync(cancellation);
}

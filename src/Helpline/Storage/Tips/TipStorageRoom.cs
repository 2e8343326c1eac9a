using Helpline.Storage.Tips.Shred;

namespace Helpline.Storage.Tips;

/// <summary>The door to the tip side's storage.</summary>
internal static class TipStorageRoom
{
    public static IServiceCollection AddTipStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = new TipStorageSettings();
        configuration.GetSection("Helpline").Bind(settings);
        var storage = StorageSettings.From(configuration);
        (settings.Provider, settings.TipsConnection) = (storage.Store, storage.TipsConnection);
        return services
            .AddSingleton(settings)
            .AddSingleton<TipDatabase>()
            .AddSingleton<TipCommit>()
            .AddSingleton<TipWriter>()
            .AddSingleton<ShredKeys>()
            .AddSingleton<ErasedTips>()
            .AddSingleton<TipDisclosure>();
    }
}

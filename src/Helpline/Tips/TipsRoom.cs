using Helpline.Agencies.Systems;
using Helpline.Forwarding.Webhooks;

namespace Helpline.Tips;

/// <summary>The door to filing, receipts and the desk's view of tips.</summary>
internal static class TipsRoom
{
    public static IServiceCollection AddTips(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = TipSecretsSettings.From(configuration);
        return services
            .AddSingleton(_ => LastingSecrets.Open(settings.Path))
            .AddSingleton(all => new FileTokens(all.GetRequiredService<LastingSecrets>().FileTokens))
            .AddSingleton(_ => new SystemLinks(settings.Systems))
            .AddSingleton<TipSide>()
            .AddSingleton<TipFiling>()
            .AddSingleton<FiledTips>()
            .AddSingleton<ReceiptWork>()
            .AddSingleton<ReceiptLookup>()
            .AddSingleton<Additions>()
            .AddSingleton<TakingBack>()
            .AddSingleton<ReceiptDesk>()
            .AddSingleton<DeskChanges>()
            .AddSingleton<TipDesk>();
    }
}

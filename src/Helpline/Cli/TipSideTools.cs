using Helpline.Agencies;
using Helpline.Agencies.Systems;
using Helpline.Forwarding;
using Helpline.Storage.Tips;
using Helpline.Tips;

namespace Helpline.Cli;

/// <summary>The tip side for a command: the same rooms as when serving, without jobs, ports or secrets.</summary>
internal sealed class TipSideTools : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TipSideTools(ServiceProvider services) => _services = services;

    /// <summary>Null, after saying so, when nothing was installed here yet.</summary>
    internal static TipSideTools? OfInstallation()
    {
        var tools = Open();
        if (File.Exists(tools.Get<TipDatabase>().TipsFile))
        {
            return tools;
        }

        Screen.Fault($"There is no tip database here: {tools.Get<TipDatabase>().TipsFile}");
        return null;
    }

    /// <summary>Whether or not there is one; the command makes what it needs.</summary>
    internal static TipSideTools Open()
    {
        var configuration = WebApplication.CreateBuilder().Configuration;
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(TimeProvider.System)
            .AddTipStorage(configuration)
            .AddAgencies()
            .AddSingleton(_ => new SystemLinks(TipSecretsSettings.From(configuration).Systems))
            .AddSingleton<DeliverySight>()
            .AddSingleton<Redrive>();
        return new(services.BuildServiceProvider());
    }

    internal T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

using Helpline.Agencies;
using Helpline.Agencies.Systems;
using Helpline.Facilities;
using Helpline.Forwarding;
using Helpline.Storage;
using Helpline.Storage.Tips;
using Helpline.Tips;

namespace Helpline.Cli;

/// <summary>The tip side for a command: the same rooms as when serving, without jobs, ports or secrets.</summary>
internal sealed class TipSideTools : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TipSideTools(ServiceProvider services) => _services = services;

    /// <summary>Null, after saying so, when nothing was installed here yet.</summary>
    internal static async Task<TipSideTools?> OfInstallationAsync(CancellationToken cancellation)
    {
        if (await OpenAsync(cancellation) is not { } tools)
        {
            return null;
        }

        var database = tools.Get<TipDatabase>();
        await using var tips = database.OpenTips();
        if (await database.Store.ExistsAsync(tips, cancellation))
        {
            return tools;
        }

        Screen.Fault($"There is no tip database here: {database.Store.Place}");
        return null;
    }

    /// <summary>Whether or not anything was installed; the command makes what it needs. Null, after saying so, when the database is out of reach.</summary>
    internal static async Task<TipSideTools?> OpenAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder();
        var configuration = builder.Configuration;
        var faults = new List<string>();
        StorageSettings.From(configuration).Check(faults);
        var tools = faults.Count == 0 ? Of(configuration, builder.Environment) : null;
        if (tools is not null && await tools.Get<TipDatabase>().Store.FaultAsync(cancellation) is { } fault)
        {
            faults.Add(fault);
        }

        if (faults.Count == 0)
        {
            return tools;
        }

        Screen.List("The databases cannot be used:", faults);
        return null;
    }

    private static TipSideTools Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(environment)
            .AddSingleton(TimeProvider.System)
            .AddTipStorage(configuration)
            .AddAgencies()
            .AddFacilities(configuration)
            .AddSingleton(_ => new SystemLinks(TipSecretsSettings.From(configuration).Systems))
            .AddSingleton<DeliverySight>()
            .AddSingleton<Redrive>();
        return new(services.BuildServiceProvider());
    }

    internal T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

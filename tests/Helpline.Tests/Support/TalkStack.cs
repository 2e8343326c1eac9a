using Helpline.Agencies;
using Helpline.Channels.WebChat;
using Helpline.Facilities;
using Helpline.Forwarding;
using Helpline.Sealing;
using Helpline.Sessions;
using Helpline.Storage.Talks;
using Helpline.Storage.Tips;
using Helpline.Tests.Sealing;
using Helpline.Tips;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Helpline.Tests.Support;

/// <summary>Both sides and the web chat on real files and the demo's agencies, with a clock that a test moves. No sweep runs by itself.</summary>
internal sealed class TalkStack : IAsyncDisposable
{
    private readonly ScratchFolder _disk;
    private readonly ScratchFolder _ram;

    private readonly StoreHome _store;

    private TalkStack(WebApplication app, TestClock clock, ScratchFolder disk, ScratchFolder ram, StoreHome store) =>
        (App, Clock, _disk, _ram, _store) = (app, clock, disk, ram, store);

    internal WebApplication App { get; }

    internal TestClock Clock { get; }

    internal string DataFolder => _disk.Path;

    internal string EpochFolder => _ram.Path;

    internal TurnHandler Turns => Get<TurnHandler>();

    internal static async Task<TalkStack> StartAsync(
        bool withKeys = true, Action<IServiceCollection>? change = null, Store store = Store.Sqlite, params (string Key, string Value)[] settings)
    {
        var (disk, ram) = (ScratchFolder.OnDisk("stack"), ScratchFolder.InRam("stack"));
        var home = StoreHome.Of(store);
        var clock = new TestClock();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(Settings(disk, ram).Concat(home.Settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Concat(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))));
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(clock).AddTipStorage(builder.Configuration).AddAgencies()
            .AddForwarding(builder.Configuration).AddTips(builder.Configuration).AddFacilities(builder.Configuration).AddSessions().AddWebChat();
        change?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapWebChat();
        await app.Services.GetRequiredService<TipDatabase>().MigrateAsync(default);
        await ImportAsync(app.Services, withKeys);
        await app.StartAsync();
        return new TalkStack(app, clock, disk, ram, home);
    }

    internal T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    internal IEnumerable<T> All<T>() => App.Services.GetServices<T>();

    /// <summary>A browser without script: follows redirects, keeps what cookies it is given.</summary>
    internal ChatBrowser Browser() => new(App.GetTestServer().CreateHandler());

    /// <summary>Until disposed, no talk can be kept: the disk refuses.</summary>
    internal IDisposable FailingTalks() => new RefusingTable(Path.Combine(DataFolder, "talks.db"), "sessions");

    /// <summary>Until disposed, no tip can be held.</summary>
    internal IDisposable FailingTips() => new RefusingTable(Path.Combine(DataFolder, "tips.db"), "held");

    internal Task SweepTalksAsync() => new TalkSweep(Get<EpochKeys>(), Get<TalkSide>(), Get<ILogger<TalkSweep>>()).SweepAsync();

    internal long SessionRows() => (long)Sql("SELECT count(*) FROM sessions;")!;

    /// <summary>As if a day's key were lost: what is kept can be found and not opened.</summary>
    internal void DamageSessions() => Sql("UPDATE sessions SET sealed = zeroblob(length(sealed));");

    internal Session Opened(ChannelAddress address) => Get<SessionShelf>().Open(address).Session!;

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _store.Dispose();
        _disk.Dispose();
        _ram.Dispose();
    }

    private object? Sql(string sql)
    {
        using var connection = new TalksFile(Get<SessionSettings>().ConnectionString()).Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static Dictionary<string, string?> Settings(ScratchFolder disk, ScratchFolder ram) => new()
    {
        ["Helpline:DataDirectory"] = disk.Path,
        ["Helpline:Operator"] = "Test House",
        ["Helpline:Secrets:EpochDirectory"] = ram.Path,
        ["Helpline:Secrets:SwapIsEncrypted"] = "true",
        ["Forwarding:Hold"] = "00:00:10",
    };

    private static async Task ImportAsync(IServiceProvider services, bool withKeys)
    {
        var regions = services.GetRequiredService<RegionTable>().Regions.Select(r => new RegionCode(r.Country, r.Code)).ToList();
        var outcome = await services.GetRequiredService<AgencyImport>().RunAsync(
            await File.ReadAllTextAsync(DemoFile), "demo", regions, agency => withKeys ? KeysOf(agency) : null, default);
        Assert.Empty(outcome.Faults.Select(fault => fault.ToString()));
    }

    private static string DemoFile => Path.Combine(AppContext.BaseDirectory, "Agencies", "Demo", "agencies.demo.yaml");

    /// <summary>One pair for all agencies and all runs: RSA-4096 is slow to make.</summary>
    private static SignedKeys KeysOf(string agency) => new(TestKeys.RootJwk,
    [
        .. new[] { TestKeys.EncryptionStatement, TestKeys.AnswersStatement }.Select(statement => CertifiedKey.Certify(
            TestKeys.Root,
            statement with { Agency = agency, From = new DateOnly(2026, 1, 1), To = new DateOnly(2027, 12, 31) })),
    ]);
}

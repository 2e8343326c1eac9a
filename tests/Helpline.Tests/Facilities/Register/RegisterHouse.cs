using Helpline.Facilities;
using Helpline.Facilities.Register;
using Helpline.Facilities.Register.Starting;
using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Helpline.Tests.Facilities.Register;

/// <summary>The register on a real database, true or a demo's, with a clock that a test moves. No sweep runs by itself.</summary>
internal sealed class RegisterHouse : IAsyncDisposable
{
    private readonly ScratchFolder _folder;
    private readonly StoreHome _store;
    private readonly ServiceProvider _services;
    private readonly bool _owns;

    private RegisterHouse(ScratchFolder folder, StoreHome store, TestClock clock, bool isDemo, bool owns)
    {
        (_folder, _store, _owns, Clock) = (folder, store, owns, clock);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Helpline:DataDirectory"] = folder.Path,
            ["Helpline:Demo"] = isDemo ? "true" : "false",
        }).AddInMemoryCollection(store.Settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton<IConfiguration>(configuration)
            .AddTipStorage(configuration).AddFacilities(configuration).BuildServiceProvider();
    }

    internal static CancellationToken Soon => TestContext.Current.CancellationToken;

    internal TestClock Clock { get; }

    internal FacilityRegister Register => Get<FacilityRegister>();

    internal Corrections Corrections => Get<Corrections>();

    internal static async Task<RegisterHouse> OpenAsync(Store store = Store.Sqlite, bool isDemo = false)
    {
        var house = new RegisterHouse(ScratchFolder.OnDisk("register"), StoreHome.Of(store), new(), isDemo, owns: true);
        await house.Get<TipDatabase>().MigrateAsync(Soon);
        return house;
    }

    /// <summary>Another program on the same database: the command line beside the server, or the server after a restart.</summary>
    internal RegisterHouse Beside() => new(_folder, _store, Clock, Get<FacilitySettings>().IsDemo, owns: false);

    internal Task StartAsync() => Get<RegisterStart>().BeginAsync(Soon);

    internal Task<int> SaveAsync(params IReadOnlyList<Facility> facilities) => Register.SaveAsync(facilities, ChangeKind.Edit, "aigul", Soon);

    /// <summary>The rows of a table, wherever it is kept.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, byte[]>> Rows(string table) => _store.Settings.Count == 0
        ? SqliteCells.Rows(Path.Combine(_folder.Path, "tips.db"), table)
        : PostgresCells.Rows(_store.Tips, table);

    internal T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_owns)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            _store.Dispose();
            _folder.Dispose();
        }
    }
}

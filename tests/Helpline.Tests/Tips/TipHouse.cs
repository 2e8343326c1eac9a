using Helpline.Agencies;
using Helpline.Facilities;
using Helpline.Forwarding;
using Helpline.Sealing;
using Helpline.Storage.Tips;
using Helpline.Storage.Tips.Shred;
using Helpline.Tests.Sealing;
using Helpline.Tests.Support;
using Helpline.Tips;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Helpline.Tests.Tips;

/// <summary>The whole tip side over real files in a folder of the test's own, with the demo's agencies and the tests' keys.</summary>
internal sealed class TipHouse : IAsyncDisposable
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, SignedKeys> Certified = new();
    private readonly ServiceProvider _services;
    private readonly ScratchFolder _folder;
    private readonly StoreHome _store;
    private readonly bool _ownsFolder;

    private TipHouse((ScratchFolder Folder, StoreHome Store) at, TestClock clock, TimeSpan hold, IReadOnlyList<IDeliveryTransport> transports, bool ownsFolder)
    {
        (_folder, _store, Clock, _ownsFolder) = (at.Folder, at.Store, clock, ownsFolder);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Helpline:DataDirectory"] = _folder.Path,
            ["Forwarding:Hold"] = hold.ToString(),
            ["Forwarding:AllowedNetworks"] = "127.0.0.0/8",
            ["Forwarding:AllowHttp"] = "true",
        }).AddInMemoryCollection(_store.Settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new NamedEnvironment("Development"))
            .AddTipStorage(configuration).AddAgencies().AddForwarding(configuration).AddTips(configuration);
        foreach (var transport in transports)
        {
            services.AddSingleton(transport);
        }

        _services = services.BuildServiceProvider();
    }

    public static IReadOnlyList<RegionCode> Regions { get; } = [.. RegionTable.Read().Regions.Select(r => new RegionCode(r.Country, r.Code))];

    public static string Demo { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Agencies", "Demo", "agencies.demo.yaml"));

    /// <summary>Ends with the test.</summary>
    public static CancellationToken Soon => TestContext.Current.CancellationToken;

    public TestClock Clock { get; }

    public string Folder => _folder.Path;

    public StoreHome Store => _store;

    /// <summary>The rows of a table of the tip side, wherever it is kept.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, byte[]>> Rows(string table) => _store.Settings.Count == 0
        ? SqliteCells.Rows(Path.Combine(Folder, "tips.db"), table)
        : PostgresCells.Rows(_store.Tips, table);

    public TipFiling Filing => Get<TipFiling>();

    public ReceiptDesk Receipts => Get<ReceiptDesk>();

    public TipSide Side => Get<TipSide>();

    public TipDesk Desk => Get<TipDesk>();

    public HeldRelease Release => Get<HeldRelease>();

    public Forwarder Forwarder => Get<Forwarder>();

    public TipDatabase Database => Get<TipDatabase>();

    public ShredKeys Shred => Get<ShredKeys>();

    public static Task<TipHouse> OpenAsync(TimeSpan? hold = null, bool withKeys = true, params IReadOnlyList<IDeliveryTransport> transports) =>
        OpenAsync(Support.Store.Sqlite, hold, withKeys, transports);

    public static async Task<TipHouse> OpenAsync(Store store, TimeSpan? hold = null, bool withKeys = true, params IReadOnlyList<IDeliveryTransport> transports)
    {
        var house = new TipHouse((ScratchFolder.OnDisk("tips"), StoreHome.Of(store)), new(), hold ?? TimeSpan.FromMinutes(65), transports, ownsFolder: true);
        await house.Database.MigrateAsync(Soon);
        var outcome = await house.ImportAsync(Demo, withKeys ? KeysOf : null);
        Assert.Empty(outcome.Faults);
        return house;
    }

    /// <summary>The same files under a new process, as after a kill.</summary>
    public TipHouse Again() => new((_folder, _store), Clock, TimeSpan.FromMinutes(65), [], ownsFolder: false);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<ImportOutcome> ImportAsync(string yaml, Func<string, SignedKeys?>? keysOf = null) =>
        Get<AgencyImport>().RunAsync(yaml, "agencies.yaml", Regions, keysOf, Soon);

    /// <summary>The tests' one pair, certified for an agency.</summary>
    public static SignedKeys KeysOf(string agency) => Certified.GetOrAdd(agency, code => new(TestKeys.RootJwk,
    [
        CertifiedKey.Certify(TestKeys.Root, TestKeys.EncryptionStatement with { Agency = code }),
        CertifiedKey.Certify(TestKeys.Root, TestKeys.AnswersStatement with { Agency = code }),
    ]));

    public static TipDraft Draft(string kind = "street-sale", string urgency = "hour", string what = "Закладки у школы") =>
        new(kind, "KZ", "KZ-75", urgency, "Алматы, Абая 10", what);

    public async Task<DrawnTip> FileAsync(TipDraft? draft = null, params IReadOnlyList<byte[]> photos)
    {
        var drawn = Filing.Draw();
        await Side.CommitAsync(Filing.File(draft ?? Draft(), drawn, photos)!, Soon);
        return drawn;
    }

    public async Task<DrawnTip> FileAndDeliverAsync(TipDraft? draft = null, params IReadOnlyList<byte[]> photos)
    {
        var drawn = await FileAsync(draft ?? Draft(urgency: "now"), photos);
        await DeliverAsync();
        return drawn;
    }

    public async Task DeliverAsync()
    {
        await Release.SweepAsync(Soon);
        await Forwarder.SweepAsync(Soon);
    }

    public async Task<string> AnswerAsync(string agency, DeskTip tip, string text, string? answerJwk = null)
    {
        var opening = await Desk.GetAsync(agency, tip.DeliveryId, Soon);
        var jws = AnswerSeal.Sign(TestKeys.Answers, new(tip.TipId, text, new(2026, 11, 22)));
        return AnswerSeal.Seal(jws, answerJwk ?? opening!.AnswerJwk);
    }

    public static TipBody Opened(string jwe) => TipBody.Read(FlattenedJwe.Open(jwe, TestKeys.Encryption).Plain)!;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsFolder)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            _store.Dispose();
            _folder.Dispose();
        }
    }
}

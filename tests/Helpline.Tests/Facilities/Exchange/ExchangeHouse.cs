using Helpline.Facilities;
using Helpline.Facilities.Exchange;
using Helpline.Facilities.Register;
using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Helpline.Tests.Facilities.Exchange;

/// <summary>The register of a demo over a real file in a folder of the test's own.</summary>
internal sealed class ExchangeHouse : IAsyncDisposable
{
    private readonly ScratchFolder _folder = ScratchFolder.InRam("exchange");
    private readonly ServiceProvider _services;

    private ExchangeHouse()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Helpline:DataDirectory"] = _folder.Path,
            ["Helpline:Demo"] = "true",
        }).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton<IConfiguration>(configuration)
            .AddTipStorage(configuration).AddFacilities(configuration).BuildServiceProvider();
    }

    public static CancellationToken Soon => TestContext.Current.CancellationToken;

    public static FacilitySettings Settings { get; } = new(180, IsDemo: true);

    public TestClock Clock { get; } = new();

    public FacilityRegister Register => Get<FacilityRegister>();

    public static async Task<ExchangeHouse> BuildAsync()
    {
        var house = new ExchangeHouse();
        await house.Get<TipDatabase>().MigrateAsync(Soon);
        return house;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public FacilitySheet Read(byte[] bytes, ExchangeFormat format) => FacilityFile.Read(bytes, format, Settings, Clock);

    public async Task<ImportPlan> ImportAsync(byte[] bytes, ExchangeFormat format, bool keepPublished = false)
    {
        var sheet = Read(bytes, format);
        Assert.Empty(sheet.Faults.Select(fault => fault.ToString()));
        var plan = await Get<FacilityImport>().PlanAsync(sheet, keepPublished, Soon);
        await Get<FacilityImport>().RunAsync(plan, Soon);
        return plan;
    }

    public async Task<byte[]> ExportAsync(ExchangeFormat format, string language = "ru") =>
        FacilityFile.Write(await Register.AllAsync(Soon), format, language);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}

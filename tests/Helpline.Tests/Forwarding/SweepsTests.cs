using Helpline.Agencies;
using Helpline.Forwarding;
using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Helpline.Tests.Tips;
using Helpline.Tips;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Helpline.Tests.Forwarding;

public sealed class SweepsTests
{
    [Fact]
    public async Task What_is_held_for_seconds_is_released_and_delivered_by_the_sweeps_alone()
    {
        using var folder = ScratchFolder.OnDisk("sweeps");
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Helpline:DataDirectory", folder.Path), new("Forwarding:Hold", "00:00:02")]);
        builder.Services.AddQuartz();
        builder.Services.AddQuartzHostedService();
        builder.Services.AddSingleton(TimeProvider.System).AddTipStorage(builder.Configuration).AddAgencies()
            .AddForwarding(builder.Configuration).AddTips(builder.Configuration);
        using (var host = builder.Build())
        {
            await host.Services.GetRequiredService<TipDatabase>().MigrateAsync(TipHouse.Soon);
            await host.Services.GetRequiredService<AgencyImport>().RunAsync(TipHouse.Demo, "demo", TipHouse.Regions, TipHouse.KeysOf, TipHouse.Soon);
            await host.StartAsync(TipHouse.Soon);
            var filing = host.Services.GetRequiredService<TipFiling>();
            await host.Services.GetRequiredService<TipSide>().CommitAsync(filing.File(TipHouse.Draft(), filing.Draw(), [])!, TipHouse.Soon);
            var desk = host.Services.GetRequiredService<TipDesk>();
            for (var i = 0; i < 150 && (await desk.ListAsync("demo-kz-police", TipHouse.Soon)).Count == 0; i++)
            {
                await Task.Delay(100, TipHouse.Soon);
            }

            Assert.Single(await desk.ListAsync("demo-kz-police", TipHouse.Soon));
            await host.StopAsync(TipHouse.Soon);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}

using System.Security.Cryptography;
using Helpline.Agencies;
using Helpline.Agencies.Systems;
using Helpline.Facilities;
using Helpline.Forwarding;
using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Systems;
using Helpline.Tests.Tips;
using Helpline.Tips;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Helpline.Tests.Journeys.Telegram;

/// <summary>
/// An agency's own system that writes down every call and then answers at once, late, or not at all. When it has calmed down it says
/// yes to everything, also to whoever still waits.
/// </summary>
internal sealed class MoodyReceiver : IAsyncDisposable
{
    /// <summary>Shorter than the program waits; it is to be killed meanwhile.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(12);

    private readonly AgencyReceiver receiver;
    private readonly TaskCompletionSource calm = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MoodyReceiver(AgencyReceiver receiver)
    {
        this.receiver = receiver;
        receiver.Answer = AnswerAsync;
    }

    internal static async Task<MoodyReceiver> StartAsync() => new(await AgencyReceiver.StartAsync());

    /// <summary>How many calls came, with those that came again.</summary>
    internal int Calls => receiver.Calls.Count;

    /// <summary>Binds it, from beside the running program, to the queue that takes advertisements, whose tips also go to the desk of the police.</summary>
    internal async Task BindAsync(RunningHelpline helpline)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Helpline:DataDirectory", helpline.DataFolder), new("Helpline:Secrets:Directory", helpline.SecretsFolder),
            new("Forwarding:AllowHttp", "true"), .. helpline.Store.Settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
        ]).Build();
        await using var beside = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System)
            .AddTipStorage(configuration).AddAgencies().AddForwarding(configuration).AddTips(configuration).BuildServiceProvider();
        var regions = RegionTable.Read().Regions.Select(region => new RegionCode(region.Country, region.Code)).ToList();
        var outcome = await beside.GetRequiredService<AgencyImport>().RunAsync(
            SystemFile.With(TipHouse.Demo, (SystemFile.Ads, receiver.Url)), "systems.yaml", regions, keysOf: null, CancellationToken.None);
        Assert.Empty(outcome.Faults);
        beside.GetRequiredService<SystemLinks>().Make(SystemFile.Information, SystemFile.Ads);
    }

    internal void CalmDown() => calm.TrySetResult();

    /// <summary>Each of these tips came, and under one delivery id alone; no other tip did.</summary>
    internal async Task AssertEachOnceAsync(IReadOnlyCollection<string> tips, TimeSpan patience)
    {
        var until = TimeProvider.System.GetUtcNow() + patience;
        while (receiver.Calls.Select(call => call.Id).Distinct().Count() < tips.Count && TimeProvider.System.GetUtcNow() < until)
        {
            await Task.Delay(200);
        }

        var came = receiver.Calls.DistinctBy(call => call.Id).ToList();
        Assert.All(receiver.Calls, call => Assert.Equal("tip.delivered", call.Type));
        Assert.All(receiver.Calls, call => Assert.Equal(call.Id, call.Delivery));
        Assert.Equal(tips.Order(StringComparer.Ordinal), came.Select(call => call.Data["tip"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    public ValueTask DisposeAsync()
    {
        CalmDown();
        return receiver.DisposeAsync();
    }

    private async Task AnswerAsync(HttpResponse response, Call call)
    {
        var mood = calm.Task.IsCompleted ? 0 : RandomNumberGenerator.GetInt32(4);
        if (mood == 2)
        {
            await Task.WhenAny(calm.Task, Task.Delay(RandomNumberGenerator.GetInt32(1500)));
        }
        else if (mood == 3 && !await CalmsDownAsync(response.HttpContext.RequestAborted))
        {
            response.HttpContext.Abort();
        }
    }

    /// <returns>False: whoever called was killed, or has waited long enough.</returns>
    private async Task<bool> CalmsDownAsync(CancellationToken gone)
    {
        await Task.WhenAny(calm.Task, Task.Delay(LongestSilence, gone));
        return calm.Task.IsCompleted;
    }
}

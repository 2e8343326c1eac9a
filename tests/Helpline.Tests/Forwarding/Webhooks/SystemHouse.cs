using Helpline.Agencies.Systems;
using Helpline.Forwarding;
using Helpline.Storage.Tips;
using Helpline.Tests.Support.Systems;
using Helpline.Tests.Tips;
using Helpline.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Forwarding.Webhooks;

/// <summary>A house whose narcotics queue is an agency's own system, and that system.</summary>
internal sealed class SystemHouse : IAsyncDisposable
{
    private SystemHouse(TipHouse tips, AgencyReceiver receiver, MadeLink link) => (Tips, Receiver, Link) = (tips, receiver, link);

    internal TipHouse Tips { get; }

    internal AgencyReceiver Receiver { get; }

    internal MadeLink Link { get; }

    internal static async Task<SystemHouse> OpenAsync(string queue = SystemFile.Narcotics, string agency = SystemFile.Police)
    {
        var (house, receiver) = (await TipHouse.OpenAsync(), await AgencyReceiver.StartAsync());
        var outcome = await house.ImportAsync(SystemFile.With(TipHouse.Demo, (queue, receiver.Url)));
        Assert.Empty(outcome.Faults);
        return new(house, receiver, house.Get<SystemLinks>().Make(agency, queue));
    }

    /// <summary>So many urgent tips, released and not yet brought anywhere.</summary>
    internal async Task<IReadOnlyList<DrawnTip>> ReleaseAsync(int tips = 1, string kind = "street-sale")
    {
        var drawn = new List<DrawnTip>();
        for (var i = 0; i < tips; i++)
        {
            drawn.Add(await Tips.FileAsync(TipHouse.Draft(kind, urgency: "now")));
        }

        await Tips.Release.SweepAsync(TipHouse.Soon);
        return drawn;
    }

    internal Task SweepAsync() => Tips.Forwarder.SweepAsync(TipHouse.Soon);

    internal async Task<IReadOnlyList<DeliveryRow>> RowsAsync()
    {
        await using var db = Tips.Database.OpenTips();
        return await db.Deliveries.AsNoTracking().Where(d => d.Transport != DeskTransport.Road).ToListAsync(TipHouse.Soon);
    }

    public async ValueTask DisposeAsync()
    {
        await Receiver.DisposeAsync();
        await Tips.DisposeAsync();
    }
}

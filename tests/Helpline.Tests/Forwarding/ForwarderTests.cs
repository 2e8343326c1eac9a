using Helpline.Forwarding;
using Helpline.Storage.Tips;
using Helpline.Tests.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Forwarding;

public sealed class ForwarderTests
{
    [Fact]
    public async Task What_a_receiver_refuses_waits_and_reaches_it_once_it_says_yes()
    {
        var road = new RefusingTransport(refusals: 3);
        await using var house = await HouseAsync(road);
        for (var i = 0; i < 40 && road.Yes == 0; i++)
        {
            await house.Forwarder.SweepAsync(TipHouse.Soon);
            house.Clock.Move(TimeSpan.FromHours(6));
        }

        await house.Forwarder.SweepAsync(TipHouse.Soon);
        Assert.Equal((4, 1), (road.Tried.Count, road.Yes));
        Assert.Single(road.Tried.Select(Convert.ToHexString).Distinct());
    }

    [Fact]
    public async Task What_can_not_be_delivered_is_parked_in_sight_and_never_dropped()
    {
        var road = new RefusingTransport(int.MaxValue);
        await using var house = await HouseAsync(road);
        var sight = house.Get<DeliverySight>();
        for (var day = 0; day < 13; day++)
        {
            await house.Forwarder.SweepAsync(TipHouse.Soon);
            house.Clock.Move(TimeSpan.FromDays(1));
        }

        Assert.Equal(0, await sight.CountAsync(DeliveryState.Parked, TipHouse.Soon));
        house.Clock.Move(TimeSpan.FromDays(2));
        await house.Forwarder.SweepAsync(TipHouse.Soon);
        await house.Forwarder.SweepAsync(TipHouse.Soon);
        var parked = Assert.Single(await sight.ListAsync(DeliveryState.Parked, TipHouse.Soon));
        Assert.Equal(14, parked.Attempts);
    }

    [Fact]
    public async Task A_transport_that_throws_stops_no_other_delivery()
    {
        var road = new RefusingTransport(1, throws: true);
        await using var house = await HouseAsync(road);
        await house.FileAsync(TipHouse.Draft(urgency: "now"));
        await house.DeliverAsync();
        Assert.NotEmpty(await house.Desk.ListAsync("demo-kz-police", TipHouse.Soon));
    }

    /// <summary>A house with one delivery that goes by the given road.</summary>
    private static async Task<TipHouse> HouseAsync(RefusingTransport road)
    {
        var house = await TipHouse.OpenAsync(transports: road);
        await house.FileAsync(TipHouse.Draft(urgency: "now"));
        await house.Release.SweepAsync(TipHouse.Soon);
        using var db = house.Database.OpenTips();
        await db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(d => d.Transport, road.Name), TipHouse.Soon);
        return house;
    }
}

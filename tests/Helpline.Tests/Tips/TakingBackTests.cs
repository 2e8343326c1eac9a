using Helpline.Forwarding;
using Helpline.Forwarding.Webhooks;
using Helpline.Sealing;
using Helpline.Tests.Forwarding;
using Helpline.Tests.Forwarding.Webhooks;
using Helpline.Tests.Support.Systems;
using Helpline.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Tips;

public sealed class TakingBackTests
{
    [Fact]
    public async Task What_never_left_us_is_gone()
    {
        await using var house = await SystemHouse.OpenAsync();
        var drawn = Assert.Single(await house.ReleaseAsync());
        Assert.Equal(TakenBack.Gone, await house.Tips.Receipts.TakeBackAsync(ReceiptOf(drawn), TipHouse.Soon));
        await house.SweepAsync();
        Assert.Empty(house.Receiver.Calls);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    [InlineData(410)]
    public async Task What_was_offered_to_a_foreign_system_is_never_called_gone(int status)
    {
        await using var house = await SystemHouse.OpenAsync();
        house.Receiver.Say(status);
        var drawn = Assert.Single(await house.ReleaseAsync());
        await house.SweepAsync();
        Assert.Equal(TakenBack.Opened, await house.Tips.Receipts.TakeBackAsync(ReceiptOf(drawn), TipHouse.Soon));
        Assert.Equal(TakenBack.Opened, await house.Tips.Receipts.TakeBackAsync(ReceiptOf(drawn), TipHouse.Soon));
        Assert.Equal(2, (await house.RowsAsync()).Count);
    }

    [Fact]
    public async Task The_system_is_told_after_a_hold_once_and_without_the_tip()
    {
        await using var house = await SystemHouse.OpenAsync();
        var drawn = Assert.Single(await house.ReleaseAsync());
        await house.SweepAsync();
        await house.Tips.Receipts.TakeBackAsync(ReceiptOf(drawn), TipHouse.Soon);
        await house.SweepAsync();
        Assert.Single(house.Receiver.Calls); // the minute of taking back would tell as much as that of filing
        house.Tips.Clock.Move(TimeSpan.FromMinutes(66));
        await house.SweepAsync();
        await house.SweepAsync();
        Assert.Equal(2, house.Receiver.Calls.Count);
        var told = house.Receiver.Calls[1];
        Assert.Equal(("tip.taken-back", house.Receiver.Calls[0].Delivery, true), (told.Type, told.Delivery, told.Data["takenBack"]!.GetValue<bool>()));
        Assert.Empty(told.Data["parts"]!.AsArray());
        Assert.Empty(told.Data["files"]!.AsArray());
    }

    [Fact]
    public async Task What_the_system_did_not_take_in_before_comes_to_it_later_and_empty()
    {
        await using var house = await SystemHouse.OpenAsync();
        house.Receiver.Say(500);
        var drawn = Assert.Single(await house.ReleaseAsync());
        await house.SweepAsync();
        house.Receiver.Say(200);
        await house.Tips.Receipts.TakeBackAsync(ReceiptOf(drawn), TipHouse.Soon);
        house.Tips.Clock.Move(TimeSpan.FromMinutes(4));
        await house.SweepAsync();
        Assert.Single(house.Receiver.Calls); // a sudden empty call would tell the minute
        house.Tips.Clock.Move(TimeSpan.FromMinutes(62));
        await house.SweepAsync();
        await house.SweepAsync();
        Assert.Equal(["tip.delivered", "tip.delivered", "tip.taken-back"], house.Receiver.Calls.Select(call => call.Type));
        Assert.All(house.Receiver.Calls.Skip(1), call => Assert.True(call.Data["takenBack"]!.GetValue<bool>()));
        Assert.All(house.Receiver.Calls.Skip(1), call => Assert.Empty(call.Data["parts"]!.AsArray()));
    }

    [Fact]
    public async Task Whoever_asks_all_the_time_sees_it_no_sooner_than_the_system_is_told()
    {
        await using var house = await SystemHouse.OpenAsync();
        var drawn = Assert.Single(await house.ReleaseAsync());
        await house.SweepAsync();
        await house.Tips.Receipts.TakeBackAsync(ReceiptOf(drawn), TipHouse.Soon);
        Assert.Equal((false, false, false), await SeenAsync());
        house.Tips.Clock.Move(TimeSpan.FromMinutes(66));
        Assert.Equal((true, true, true), await SeenAsync());
        Assert.True((await house.Tips.Receipts.LookAsync(ReceiptOf(drawn), TipHouse.Soon))!.TakenBack);

        async Task<(bool Listed, bool Asked, bool Desk)> SeenAsync()
        {
            var (parcels, queue) = (house.Tips.Get<TipParcels>(), (SystemFile.Police, SystemFile.Narcotics));
            var desk = Assert.Single(await house.Tips.Desk.ListAsync(SystemFile.Police, TipHouse.Soon));
            var asked = await parcels.FindAsync(queue, desk.DeliveryId, TipHouse.Soon);
            return (Assert.Single(await parcels.ListAsync(queue, TipHouse.Soon)).TakenBack, asked!.TakenBack, desk.TakenBack);
        }
    }

    [Fact]
    public async Task A_hold_of_many_hours_is_kept_as_well()
    {
        var road = new RefusingTransport(refusals: 0);
        await using var house = await TipHouse.OpenAsync(hold: TimeSpan.FromHours(24), transports: road);
        var drawn = await house.FileAsync(TipHouse.Draft(urgency: "now"));
        await house.Release.SweepAsync(TipHouse.Soon);
        await using (var db = house.Database.OpenTips())
        {
            await db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(d => d.Transport, road.Name), TipHouse.Soon);
        }

        await house.Forwarder.SweepAsync(TipHouse.Soon);
        await house.Receipts.TakeBackAsync(ReceiptOf(drawn), TipHouse.Soon);
        await using (var db = house.Database.OpenTips())
        {
            var at = house.Clock.GetUtcNow().AddHours(20).ToUnixTimeSeconds();
            await db.Deliveries.Where(d => d.PartId != null).ExecuteUpdateAsync(set => set.SetProperty(d => d.NextAt, at), TipHouse.Soon);
        }

        await house.Forwarder.SweepAsync(TipHouse.Soon);
        Assert.Single(road.Tried);
    }

    [Fact]
    public async Task Until_the_agency_tells_a_state_the_citizen_reads_that_its_system_has_it()
    {
        await using var house = await SystemHouse.OpenAsync();
        var drawn = Assert.Single(await house.ReleaseAsync());
        Assert.Equal(TipState.Sent, await StateAsync());
        await house.SweepAsync();
        Assert.Equal(TipState.Handed, await StateAsync());
        var tip = Assert.Single(await house.Tips.Desk.ListAsync(SystemFile.Police, TipHouse.Soon));
        await house.Tips.Desk.SetStateAsync(SystemFile.Police, tip.DeliveryId, "opened", null, TipHouse.Soon);
        Assert.Equal(TipState.Opened, await StateAsync());

        async Task<TipState> StateAsync() => (await house.Tips.Receipts.LookAsync(ReceiptOf(drawn), TipHouse.Soon))!.State;
    }

    [Fact]
    public async Task What_is_parked_is_taken_up_again_with_fourteen_days_to_come()
    {
        await using var house = await SystemHouse.OpenAsync();
        house.Receiver.Say(410);
        await house.ReleaseAsync(tips: 2);
        await house.SweepAsync();
        house.Tips.Clock.Move(TimeSpan.FromDays(30));
        var redrive = new Redrive(house.Tips.Get<Helpline.Storage.Tips.TipWriter>(), house.Tips.Clock);
        Assert.Equal(0, await redrive.AllAsync(("demo-kz-health", "x"), TipHouse.Soon));
        Assert.Equal(0, await redrive.OneAsync(new byte[16], TipHouse.Soon));
        Assert.Equal(2, await redrive.AllAsync((SystemFile.Police, SystemFile.Narcotics), TipHouse.Soon));
        house.Receiver.Say(500);
        await house.SweepAsync();
        Assert.All(await house.RowsAsync(), row => Assert.Equal((DeliveryState.Waiting, 2), (row.State, row.Attempts)));
    }

    private static Receipt ReceiptOf(DrawnTip drawn) => Receipt.Find(drawn.Receipt)!;
}

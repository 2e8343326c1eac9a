using Helpline.Forwarding;
using Helpline.Sealing;
using Helpline.Tests.Forwarding.Webhooks;
using Helpline.Tests.Support.Systems;
using Helpline.Tips;

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

using System.Diagnostics;
using Helpline.Agencies.Systems;
using Helpline.Forwarding;
using Helpline.Tests.Forwarding.Outgoing;
using Helpline.Tests.Forwarding.Webhooks;
using Helpline.Tests.Support.Systems;
using Helpline.Tests.Tips;

namespace Helpline.Tests.Forwarding;

public sealed class LanesTests
{
    [Fact]
    public async Task A_receiver_that_says_nothing_slows_no_other_and_no_release()
    {
        await using var silent = RawReceiver.Silent();
        await using var house = await SystemHouse.OpenAsync();
        await house.Tips.ImportAsync(SystemFile.With(
            TipHouse.Demo, (SystemFile.Narcotics, house.Receiver.Url), (SystemFile.Ads, silent.Address.ToString())));
        house.Tips.Get<SystemLinks>().Make(SystemFile.Information, SystemFile.Ads);
        await house.ReleaseAsync(tips: 3, kind: "ads-online");
        await house.ReleaseAsync(tips: 20);
        var watch = Stopwatch.StartNew();
        await house.Tips.Forwarder.BeginAsync(TipHouse.Soon);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5)); // the next release is not held up
        while (house.Receiver.Calls.Count < 20 && watch.Elapsed < TimeSpan.FromSeconds(14))
        {
            await Task.Delay(50, TipHouse.Soon);
        }

        Assert.Equal(20, house.Receiver.Calls.Count);
        await house.Tips.Get<Lanes>().WhenDoneAsync();
        Assert.Equal(1, silent.Calls); // one was tried; the other two wait for the next sweep
        Assert.Equal(2, (await house.RowsAsync()).Count(row => row.Queue == SystemFile.Ads && row.Attempts == 0));
        Assert.Equal(3, (await house.Tips.Desk.ListAsync(SystemFile.Police, TipHouse.Soon)).Count(tip => tip.Queue == "graffiti-watch"));
    }

    [Fact]
    public async Task A_stop_begins_nothing_new_and_still_hears_the_answer_that_is_under_way()
    {
        await using var house = await SystemHouse.OpenAsync();
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        house.Receiver.Answer = async (_, _) =>
        {
            asked.TrySetResult();
            await answer.Task;
        };
        await house.ReleaseAsync(tips: 3);
        await house.Tips.Forwarder.BeginAsync(TipHouse.Soon);
        await asked.Task;
        var stopped = house.Tips.Get<Lanes>().DisposeAsync();
        answer.SetResult();
        await stopped;
        Assert.Single(house.Receiver.Calls);
        Assert.Equal(1, (await house.RowsAsync()).Count(row => row.State == DeliveryState.Delivered));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_keeps_no_receiver_waiting_longer_than_it_asked()
    {
        await using var house = await SystemHouse.OpenAsync();
        house.Receiver.Say(429, "3600");
        await house.ReleaseAsync();
        await house.SweepAsync();
        house.Receiver.Say(200);
        house.Tips.Clock.Move(TimeSpan.FromMinutes(50));
        await house.SweepAsync();
        Assert.Single(house.Receiver.Calls);
        house.Tips.Clock.Move(TimeSpan.FromDays(-30));
        await house.SweepAsync();
        Assert.Equal(2, house.Receiver.Calls.Count);
    }

    [Fact]
    public async Task A_stop_waits_no_longer_than_seconds_and_what_hung_is_tried_again()
    {
        await using var house = await SystemHouse.OpenAsync();
        var asked = new TaskCompletionSource();
        house.Receiver.Answer = async (response, _) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted);
        };
        await house.ReleaseAsync();
        await house.Tips.Forwarder.BeginAsync(TipHouse.Soon);
        await asked.Task;
        var watch = Stopwatch.StartNew();
        await house.Tips.Get<Lanes>().DisposeAsync();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        var row = Assert.Single(await house.RowsAsync());
        Assert.Equal((DeliveryState.Waiting, 1), (row.State, row.Attempts));
        await using var again = house.Tips.Again();
        house.Receiver.Say(200);
        await again.Forwarder.SweepAsync(TipHouse.Soon);
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await house.RowsAsync()).State);
    }
}

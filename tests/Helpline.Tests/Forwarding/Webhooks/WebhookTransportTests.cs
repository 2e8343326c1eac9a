using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Helpline.Agencies.Systems;
using Helpline.Forwarding;
using Helpline.Sealing;
using Helpline.Tests.Sealing;
using Helpline.Tests.Support.Systems;
using Helpline.Tests.Tips;
using Helpline.Tips;

namespace Helpline.Tests.Forwarding.Webhooks;

public sealed partial class WebhookTransportTests
{
    [Fact]
    public async Task A_tip_comes_signed_and_sealed_and_tells_no_time_but_that_of_the_attempt()
    {
        await using var house = await SystemHouse.OpenAsync();
        await house.ReleaseAsync();
        house.Tips.Clock.Move(TimeSpan.FromHours(3));
        await house.SweepAsync();
        var call = Assert.Single(house.Receiver.Calls);
        Assert.Equal(("tip.delivered", "application/json"), (call.Type, call.Headers["content-type"]));
        Assert.Equal(call.Delivery, call.Id);
        Assert.Equal(SignatureOf(call, house.Link), call.Headers["webhook-signature"]);
        Assert.Equal("Закладки у школы", TipHouse.Opened(call.Jwe(0, TestKeys.AgencyKey.Kid)).Fields.Single(f => f.Key == "what").Value);
        Assert.Contains("never the sole ground", call.Data["notice"]!["en"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("один источник", call.Data["notice"]!["ru"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(["2026-11-22T12:30:00"], Moment().Matches(Encoding.UTF8.GetString(call.Body)).Select(m => m.Value).Distinct());
        Assert.Equal(house.Tips.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), call.Headers["webhook-timestamp"]);
        Assert.DoesNotContain(call.Headers.Keys, name => name is "traceparent" or "cookie" or "request-id");
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await house.RowsAsync()).State);
    }

    [Fact]
    public async Task A_restricted_tip_tells_no_more_than_its_label()
    {
        await using var house = await SystemHouse.OpenAsync("officials", "demo-kz-prosecutor");
        await house.ReleaseAsync(kind: "official-involved");
        await house.SweepAsync();
        var label = Assert.Single(house.Receiver.Calls).Data["label"]!;
        Assert.Equal(("restricted", "", "", ""), (Text("kind"), Text("country"), Text("region"), Text("urgency")));

        string Text(string name) => label[name]!.GetValue<string>();
    }

    [Theory]
    [InlineData(200, "delivered")]
    [InlineData(201, "delivered")]
    [InlineData(202, "delivered")]
    [InlineData(204, "delivered")]
    [InlineData(301, "waiting")]
    [InlineData(302, "waiting")]
    [InlineData(304, "waiting")]
    [InlineData(307, "waiting")]
    [InlineData(308, "waiting")]
    [InlineData(400, "waiting")]
    [InlineData(401, "waiting")]
    [InlineData(404, "waiting")]
    [InlineData(409, "waiting")]
    [InlineData(410, "parked")]
    [InlineData(413, "waiting")]
    [InlineData(422, "waiting")]
    [InlineData(429, "waiting")]
    [InlineData(500, "waiting")]
    [InlineData(502, "waiting")]
    [InlineData(503, "waiting")]
    [InlineData(504, "waiting")]
    public async Task What_each_status_means(int status, string state)
    {
        await using var house = await SystemHouse.OpenAsync();
        house.Receiver.Say(status);
        await house.ReleaseAsync(tips: 3);
        await house.SweepAsync();
        var tried = status is 429 or 503 ? 1 : 3;
        Assert.Equal(tried, house.Receiver.Calls.Count);
        Assert.Equal(tried, (await house.RowsAsync()).Count(row => row.State == state && row.Attempts == 1));
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("999999", 6 * 3600)]
    [InlineData("Sun, 22 Nov 2026 09:45:00 GMT", 900)]
    [InlineData("Sun, 22 Nov 2037 09:45:00 GMT", 6 * 3600)]
    public async Task A_receiver_that_asks_us_to_wait_is_left_alone_so_long(string asked, int seconds)
    {
        await using var house = await SystemHouse.OpenAsync();
        house.Receiver.Say(503, asked);
        await house.ReleaseAsync(tips: 2);
        var now = house.Tips.Clock.GetUtcNow().ToUnixTimeSeconds();
        await house.SweepAsync();
        Assert.Equal(now + seconds, (await house.RowsAsync()).Max(row => row.NextAt));
        house.Receiver.Say(200);
        house.Tips.Clock.Move(TimeSpan.FromSeconds(seconds - 1));
        await house.SweepAsync();
        Assert.Single(house.Receiver.Calls); // the other one is due, but for the same receiver
        house.Tips.Clock.Move(TimeSpan.FromSeconds(1));
        await house.SweepAsync();
        Assert.Equal(3, house.Receiver.Calls.Count);
        Assert.All(await house.RowsAsync(), row => Assert.Equal(DeliveryState.Delivered, row.State));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("99999999999999999999")]
    [InlineData("Sun, 22 Nov 2020 09:45:00 GMT")]
    public async Task A_wait_that_is_none_leaves_it_to_the_schedule(string asked)
    {
        await using var house = await SystemHouse.OpenAsync();
        house.Receiver.Say(429, asked);
        await house.ReleaseAsync();
        await house.SweepAsync();
        Assert.InRange(Assert.Single(await house.RowsAsync()).NextAt - house.Tips.Clock.GetUtcNow().ToUnixTimeSeconds(), 0, 30);
    }

    [Fact]
    public async Task An_attempt_repeated_has_the_same_id()
    {
        await using var house = await SystemHouse.OpenAsync();
        house.Receiver.Say(500);
        await house.ReleaseAsync();
        await house.SweepAsync();
        house.Receiver.Say(200);
        house.Tips.Clock.Move(TimeSpan.FromHours(6));
        await house.SweepAsync();
        Assert.Equal(2, house.Receiver.Calls.Count);
        Assert.Single(house.Receiver.Calls.Select(call => call.Id).Distinct());
        Assert.All(house.Receiver.Calls, call => Assert.Equal(SignatureOf(call, house.Link), call.Headers["webhook-signature"]));
    }

    [Fact]
    public async Task An_addition_comes_by_itself_after_its_tip_and_once()
    {
        await using var house = await SystemHouse.OpenAsync();
        house.Receiver.Say(500);
        var drawn = Assert.Single(await house.ReleaseAsync());
        await house.SweepAsync();
        var added = await house.Tips.Receipts.AddAsync(Receipt.Find(drawn.Receipt)!, "И сегодня тоже", TipHouse.Soon);
        await house.Tips.Side.CommitAsync(added.Changes!, TipHouse.Soon);
        house.Tips.Clock.Move(TimeSpan.FromMinutes(66));
        await house.Tips.Release.SweepAsync(TipHouse.Soon);
        house.Receiver.Say(200);
        house.Tips.Clock.Move(TimeSpan.FromHours(1));
        await house.SweepAsync();
        await house.SweepAsync();
        Assert.Equal(["tip.delivered", "tip.delivered", "tip.added"], house.Receiver.Calls.Select(call => call.Type));
        var (tip, later) = (house.Receiver.Calls[1], house.Receiver.Calls[2]);
        Assert.Equal(tip.Delivery, later.Delivery);
        Assert.NotEqual(tip.Id, later.Id);
        Assert.Equal("И сегодня тоже", TipHouse.Opened(later.Jwe(0, TestKeys.AgencyKey.Kid)).Fields.Single().Value);
        Assert.Equal(1, Assert.Single(later.Data["parts"]!.AsArray())!["number"]!.GetValue<int>());
        Assert.Single(await house.Tips.Desk.ListAsync(SystemFile.Police, TipHouse.Soon));
    }

    [Fact]
    public async Task A_queue_without_a_system_is_parked_at_once_and_one_not_connected_waits()
    {
        await using var house = await SystemHouse.OpenAsync();
        await house.ReleaseAsync();
        Directory.Delete(Path.Combine(house.Tips.Folder, "secrets", "systems"), recursive: true);
        await house.SweepAsync();
        Assert.Equal(DeliveryState.Waiting, Assert.Single(await house.RowsAsync()).State);
        await house.Tips.ImportAsync(TipHouse.Demo);
        house.Tips.Clock.Move(TimeSpan.FromHours(1));
        await house.SweepAsync();
        Assert.Equal(DeliveryState.Parked, Assert.Single(await house.RowsAsync()).State);
        Assert.True(Assert.Single(await house.Tips.Desk.ListAsync(SystemFile.Police, TipHouse.Soon)).Parked);
        Assert.Empty(house.Receiver.Calls);
    }

    [Fact]
    public async Task A_secret_drawn_again_signs_from_then_on()
    {
        await using var house = await SystemHouse.OpenAsync();
        var again = house.Tips.Get<SystemLinks>().Make(SystemFile.Police, SystemFile.Narcotics);
        await house.ReleaseAsync();
        await house.SweepAsync();
        var call = Assert.Single(house.Receiver.Calls);
        Assert.Equal(SignatureOf(call, again), call.Headers["webhook-signature"]);
        Assert.Null(house.Tips.Get<SystemLinks>().FindByKey(house.Link.ApiKey));
    }

    private static string SignatureOf(Call call, MadeLink link) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(
        Convert.FromBase64String(link.SigningSecret["whsec_".Length..]),
        (byte[])[.. Encoding.UTF8.GetBytes($"{call.Id}.{call.Headers["webhook-timestamp"]}."), .. call.Body]));

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")]
    private static partial Regex Moment();
}

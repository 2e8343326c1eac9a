using System.Diagnostics;
using System.Net;
using Helpline.Forwarding.Outgoing;

namespace Helpline.Tests.Forwarding.Outgoing;

public sealed class OutgoingClientTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_redirect_is_an_answer_and_nobody_goes_there()
    {
        await using var far = RawReceiver.Saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        await using var near = RawReceiver.Saying($"HTTP/1.1 302 Found\r\nLocation: {far.Address}\r\nContent-Length: 0\r\n\r\n");
        using var client = Client();
        Assert.Equal(302, (await SendAsync(client, near.Address)).Status);
        Assert.Equal((1, 0), (near.Calls, far.Calls));
    }

    [Fact]
    public async Task Of_a_hundred_megabytes_hardly_any_are_taken()
    {
        await using var receiver = RawReceiver.Endless(100_000_000);
        using var client = Client();
        var watch = Stopwatch.StartNew();
        Assert.Equal(200, (await SendAsync(client, receiver.Address)).Status);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.InRange(receiver.Written, 0, 20_000_000); // what the sockets' own buffers swallowed
    }

    [Fact]
    public async Task A_receiver_that_says_nothing_is_left_after_fifteen_seconds()
    {
        await using var receiver = RawReceiver.Silent();
        using var client = Client();
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(client, receiver.Address));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(14), TimeSpan.FromSeconds(25));
    }

    [Fact]
    public async Task A_yes_counts_although_its_words_never_end()
    {
        await using var receiver = RawReceiver.Saying("HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab");
        using var client = Client();
        Assert.Equal(204, (await SendAsync(client, receiver.Address)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task Half_an_answer_is_none(string said)
    {
        await using var receiver = RawReceiver.Saying(said);
        using var client = Client();
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(client, receiver.Address));
    }

    [Fact]
    public async Task A_name_that_turns_to_a_private_address_at_the_second_look_is_not_followed()
    {
        await using var receiver = RawReceiver.Saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        var looks = 0;
        using var client = new OutgoingClient(
            Rules(), (_, _) => Task.FromResult<IPAddress[]>([++looks == 1 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.1")]));
        var address = new Uri($"http://agency.example:{receiver.Port}/in");
        Assert.Equal(200, (await SendAsync(client, address)).Status);
        Assert.Equal(1, looks); // between the check and the connection nobody asks again
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(client, address));
        Assert.IsType<RefusedAddressException>(refused.InnerException);
        Assert.Equal((2, 1), (looks, receiver.Calls));
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("[fe80::1]")]
    [InlineData("[::ffff:192.168.0.1]")]
    [InlineData("2130706434")]
    [InlineData("0x7f.2")]
    public async Task An_address_written_as_such_is_checked_all_the_same(string host)
    {
        using var client = Client(networks: "127.0.0.1/32");
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(client, new($"http://{host}/")));
        Assert.IsType<RefusedAddressException>(refused.InnerException);
    }

    [Fact]
    public async Task Of_several_addresses_only_a_taken_one_is_connected_to()
    {
        await using var receiver = RawReceiver.Saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        using var client = new OutgoingClient(
            Rules(), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.1"), IPAddress.IPv6Loopback, IPAddress.Loopback]));
        Assert.Equal(200, (await SendAsync(client, new($"http://agency.example:{receiver.Port}/in"))).Status);
    }

    [Fact]
    public async Task Plain_http_is_not_spoken_unless_set()
    {
        await using var receiver = RawReceiver.Saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        using var client = new OutgoingClient(Rules() with { AllowHttp = false });
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(client, receiver.Address));
        Assert.Equal(0, receiver.Calls);
    }

    private static AddressRules Rules(string networks = "127.0.0.0/8") => new(AddressRules.ReadNetworks(networks)!, IsDevelopment: true, AllowHttp: true);

    private static OutgoingClient Client(string networks = "127.0.0.0/8") => new(Rules(networks));

    private static async Task<OutgoingAnswer> SendAsync(OutgoingClient client, Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent([1, 2, 3]) };
        return await client.SendAsync(request, Stop);
    }
}

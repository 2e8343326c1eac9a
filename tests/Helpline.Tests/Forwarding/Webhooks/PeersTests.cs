using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helpline.Agencies.Systems;
using Helpline.Forwarding;
using Helpline.Sealing;
using Helpline.Tests.Sealing;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Systems;
using Helpline.Tests.Tips;

namespace Helpline.Tests.Forwarding.Webhooks;

/// <summary>Programs that share no line with us take what we send.</summary>
public sealed class PeersTests
{
    [Fact]
    public async Task Standardwebhooks_takes_our_signature_and_no_changed_call()
    {
        var folder = Needs.Npm("standardwebhooks");
        await using var house = await SystemHouse.OpenAsync();
        house.Tips.Clock.Move(TimeProvider.System.GetUtcNow() - house.Tips.Clock.GetUtcNow()); // the peer looks at its own clock
        await house.ReleaseAsync();
        await house.SweepAsync();
        var call = Assert.Single(house.Receiver.Calls);
        var body = Encoding.UTF8.GetString(call.Body);
        var old = new Dictionary<string, string>(call.Headers) { ["webhook-timestamp"] = "1700000000" };
        var other = new Dictionary<string, string>(call.Headers) { ["webhook-id"] = "AAAAAAAAAAAAAAAAAAAAAA" };
        var calls = new[] { Of(call.Headers, body), Of(call.Headers, body.Replace("KZ-75", "KZ-79", StringComparison.Ordinal)), Of(old, body), Of(other, body) };
        var taken = await AskAsync(folder, house.Link.SigningSecret, calls);
        Assert.Equal([true, false, false, false], taken);
        var otherSecret = await AskAsync(folder, "whsec_" + Convert.ToBase64String(new byte[32]), calls[..1]);
        Assert.Equal([false], otherSecret);
    }

    [Fact]
    public async Task Jose_opens_the_body_of_a_call()
    {
        Needs.Npm("jose");
        await using var house = await SystemHouse.OpenAsync();
        await house.ReleaseAsync();
        await house.SweepAsync();
        var opened = await JosePeer.AskAsync("openTip", new JsonObject
        {
            ["jwe"] = JsonNode.Parse(Assert.Single(house.Receiver.Calls).Jwe(0, TestKeys.AgencyKey.Kid)),
            ["pkcs8"] = System.Buffers.Text.Base64Url.EncodeToString(TestKeys.Encryption.ExportPkcs8PrivateKey()),
        });
        Assert.Contains("Закладки у школы", Vectors.Text(opened["plain"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_server_gets_a_hundred_tips_while_another_receiver_is_down()
    {
        var folder = Needs.Npm("json-server");
        using var scratch = ScratchFolder.OnDisk("json-server");
        var (file, port) = (Path.Combine(scratch.Path, "db.json"), FreePorts.Pair());
        await File.WriteAllTextAsync(file, """{ "tips": [] }""", TipHouse.Soon);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        await using var server = await NodePeer.StartAsync(
            [Path.Combine(folder, "node_modules", "json-server", "lib", "cli", "bin.js"), "--host", "127.0.0.1", "--port", $"{port}", file],
            async _ => await AnswersAsync(client));
        await using var house = await TipHouse.OpenAsync();
        await house.ImportAsync(SystemFile.With(
            TipHouse.Demo, (SystemFile.Narcotics, $"http://127.0.0.1:{port}/tips"), (SystemFile.Ads, $"http://127.0.0.1:{port + 1}/tips")));
        house.Get<SystemLinks>().Make(SystemFile.Police, SystemFile.Narcotics);
        house.Get<SystemLinks>().Make(SystemFile.Information, SystemFile.Ads);
        for (var i = 0; i < 110; i++)
        {
            await house.FileAsync(TipHouse.Draft(i % 11 == 0 ? "ads-online" : "street-sale", urgency: "now"));
        }

        await house.DeliverAsync();
        await house.DeliverAsync();
        var stored = JsonNode.Parse(await client.GetStringAsync(new Uri("tips?_limit=1000", UriKind.Relative), TipHouse.Soon))!.AsArray();
        Assert.Equal(100, stored.Count);
        Assert.Equal(100, stored.Select(tip => tip!["data"]!["delivery"]!.GetValue<string>()).Distinct().Count());
        var jwe = stored[0]!["data"]!["parts"]![0]!["jwes"]![0]!.ToJsonString(new JsonSerializerOptions());
        Assert.Equal(SealFault.None, FlattenedJwe.Open(jwe, TestKeys.Encryption).Fault);
        Assert.Equal(10, await house.Get<DeliverySight>().CountAsync(DeliveryState.Waiting, TipHouse.Soon));
    }

    private static JsonNode Of(IReadOnlyDictionary<string, string> headers, string body) =>
        new JsonObject { ["headers"] = JsonSerializer.SerializeToNode(headers), ["body"] = body };

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("tips", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<bool[]> AskAsync(string folder, string secret, JsonNode[] calls)
    {
        using var node = Process.Start(new ProcessStartInfo(Needs.Node(), Path.Combine(folder, "webhook-peer.mjs"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        var output = node.StandardOutput.ReadToEndAsync(TipHouse.Soon);
        var request = new JsonObject { ["secret"] = secret, ["calls"] = new JsonArray([.. calls.Select(call => call.DeepClone())]) };
        await node.StandardInput.WriteAsync(request.ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync(TipHouse.Soon);
        return JsonSerializer.Deserialize<bool[]>(await output)!;
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Helpline.Agencies.Systems;
using Helpline.Forwarding;
using Helpline.Sealing;
using Helpline.Storage.Tips;
using Helpline.Tests.Sealing;
using Helpline.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Desk.Systems;

public sealed class SystemPagesTests
{
    private const string Queue = "narcotics";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_system_lists_reads_tells_and_answers_with_its_key()
    {
        await using var house = await DeskHouse.OpenAsync();
        var drawn = await ForeignTipAsync(house);
        using var system = System(house);
        var listed = Assert.Single((await JsonAsync(system, "deliveries"))["deliveries"]!.AsArray())!;
        var id = listed["delivery"]!.GetValue<string>();
        var parcel = await JsonAsync(system, $"deliveries/{id}");
        Assert.Equal((id, Queue, false), (parcel["delivery"]!.GetValue<string>(), parcel["queue"]!.GetValue<string>(), parcel["takenBack"]!.GetValue<bool>()));
        Assert.Equal(TipState.Handed, (await LookAsync(house, drawn)).State);

        Assert.Equal(HttpStatusCode.NoContent, await PutAsync(system, id, """{ "state": "in-work" }"""));
        Assert.Equal(TipState.InWork, (await LookAsync(house, drawn)).State);
        var jws = AnswerSeal.Sign(TestKeys.Answers, new(drawn.TipId, "Рахмет", new(2026, 11, 22)));
        var jwe = AnswerSeal.Seal(jws, parcel["answerKey"]!.ToJsonString());
        for (var i = 0; i < 2; i++)
        {
            using var posted = await system.PostAsJsonAsync($"deliveries/{id}/answers", new { id = "AAAAAAAAAAAAAAAAAAAAAA", jwe }, Stop);
            Assert.Equal(HttpStatusCode.NoContent, posted.StatusCode);
        }

        Assert.Equal("Рахмет", Assert.Single((await LookAsync(house, drawn)).Answers).Text);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("null", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{ "state": null }""", 400)]
    [InlineData("""{ "state": 7 }""", 400)]
    [InlineData("""{ "state": "new" }""", 409)]
    [InlineData("""{ "state": "closed" }""", 409)]
    [InlineData("""{ "state": "opened", "reason": "acted" }""", 409)]
    [InlineData("""{ "state": "closed", "reason": "acted" }""", 204)]
    public async Task A_state_is_one_of_ours_or_refused(string body, int status)
    {
        await using var house = await DeskHouse.OpenAsync();
        await ForeignTipAsync(house);
        using var system = System(house);
        Assert.Equal(status, (int)await PutAsync(system, await FirstAsync(system), body));
    }

    [Fact]
    public async Task What_is_not_sealed_too_long_or_no_JSON_is_no_answer()
    {
        await using var house = await DeskHouse.OpenAsync();
        await ForeignTipAsync(house);
        using var system = System(house);
        var id = await FirstAsync(system);
        Assert.Equal(409, await AnswerAsync("""{ "id": "AAAAAAAAAAAAAAAAAAAAAA", "jwe": "plain words" }"""));
        Assert.Equal(400, await AnswerAsync("""{ "id": "short", "jwe": "x" }"""));
        Assert.Equal(413, await AnswerAsync($$"""{ "id": "AAAAAAAAAAAAAAAAAAAAAA", "jwe": "{{new string('x', 200_000)}}" }"""));
        Assert.Equal(415, await AnswerAsync("{}", "text/plain"));

        async Task<int> AnswerAsync(string body, string type = "application/json")
        {
            using var content = new StringContent(body, Encoding.UTF8, type);
            using var answer = await system.PostAsync($"deliveries/{id}/answers", content, Stop);
            return (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task Another_queue_s_delivery_a_desk_s_and_none_at_all_look_the_same()
    {
        await using var house = await DeskHouse.OpenAsync();
        await ForeignTipAsync(house);
        await house.TipAsync(kind: "official-involved");
        using var system = System(house);
        using var other = System(house, DeskHouse.Prosecutor, "officials");
        var desk = Assert.Single(await house.Of<TipDesk>().ListAsync(DeskHouse.Prosecutor, Stop)).DeliveryId;
        foreach (var id in new[] { await FirstAsync(system), Buffers(desk), "AAAAAAAAAAAAAAAAAAAAAA", "x" })
        {
            using var got = await other.GetAsync(new Uri($"deliveries/{id}", UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, got.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, await PutAsync(other, id, """{ "state": "opened" }"""));
        }

        Assert.Empty((await JsonAsync(other, "deliveries"))["deliveries"]!.AsArray());
    }

    [Fact]
    public async Task Without_a_right_key_there_is_nothing_and_wrong_ones_slow_no_right_one()
    {
        await using var house = await DeskHouse.OpenAsync();
        await ForeignTipAsync(house);
        using var system = System(house);
        var id = await FirstAsync(system);
        foreach (var key in new[] { "", "Bearer", "Bearer hlk_wrong", "Basic eDp5", "Bearer " + new string('x', 5000) })
        {
            using var stranger = house.Stranger(house.Main);
            stranger.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", key);
            using var got = await stranger.GetAsync(new Uri($"deliveries/{id}", UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.Unauthorized, got.StatusCode);
        }

        Assert.Equal(id, await FirstAsync(system));
        using var opener = house.Stranger();
        using var elsewhere = await opener.GetAsync(new Uri("deliveries", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task A_file_is_fetched_by_the_token_of_its_own_delivery_only()
    {
        await using var house = await DeskHouse.OpenAsync();
        await ForeignTipAsync(house, [1, 2, 3]);
        await ForeignTipAsync(house, [4, 5, 6]);
        using var system = System(house);
        var parcels = new List<JsonNode>();
        foreach (var listed in (await JsonAsync(system, "deliveries"))["deliveries"]!.AsArray())
        {
            parcels.Add(await JsonAsync(system, $"deliveries/{listed!["delivery"]!.GetValue<string>()}"));
        }

        var (one, two) = (parcels[0], parcels[1]);
        Assert.Equal(one["files"]![0]!["bytes"]!.GetValue<int>(), (await FetchAsync(house, one, Token(one), "1"))!.Length);
        Assert.Null(await FetchAsync(house, one, Token(two), "1"));
        foreach (var n in new[] { "0", "2", "-1", "x", "1%20", "%2B1", "99999999999" })
        {
            Assert.Null(await FetchAsync(house, one, Token(one), n));
        }

        foreach (var token in new[] { "", "x", Token(one)[..42], Token(one) + "A", new string('A', 43) })
        {
            Assert.Null(await FetchAsync(house, one, token, "1"));
        }
    }

    [Fact]
    public async Task What_is_parked_is_listed_for_the_system_and_at_the_desk()
    {
        await using var house = await DeskHouse.OpenAsync();
        await ForeignTipAsync(house, state: DeliveryState.Parked);
        using var system = System(house);
        Assert.True((await JsonAsync(system, "deliveries"))["deliveries"]![0]!["parked"]!.GetValue<bool>());
        using var officer = await house.MemberAsync();
        var item = (await DeskHouse.GetAsync(officer, "deliveries"))["items"]![0]!;
        Assert.True(item["parked"]!.GetValue<bool>());
        Assert.NotNull((await DeskHouse.GetAsync(officer, $"deliveries/{item["id"]!.GetValue<string>()}"))["parts"]);
    }

    private static string Token(JsonNode parcel) => parcel["fileToken"]!.GetValue<string>();

    private static string Buffers(byte[] id) => global::System.Buffers.Text.Base64Url.EncodeToString(id);

    /// <summary>A tip that its queue's own system has, or has refused.</summary>
    private static async Task<DrawnTip> ForeignTipAsync(DeskHouse house, byte[]? photo = null, string state = DeliveryState.Delivered)
    {
        var filing = house.Of<TipFiling>();
        var drawn = filing.Draw();
        var draft = new TipDraft("street-sale", "KZ", "KZ-75", "hour", "Алматы", "Сатып жатыр", photo is null ? 0 : 1);
        await house.Of<TipSide>().CommitAsync(filing.File(draft, drawn, photo is null ? [] : [photo])!, Stop);
        await house.ReleaseAsync();
        await using var db = house.Of<TipDatabase>().OpenTips();
        await db.Deliveries.Where(d => d.TipId == drawn.TipId)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Transport, "webhook").SetProperty(d => d.State, state), Stop);
        return drawn;
    }

    private static HttpClient System(DeskHouse house, string agency = DeskHouse.Police, string queue = Queue)
    {
        var client = house.Stranger(house.Main);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", house.Of<SystemLinks>().Make(agency, queue).ApiKey);
        return client;
    }

    private static async Task<Looked> LookAsync(DeskHouse house, DrawnTip drawn) =>
        (await house.Of<ReceiptDesk>().LookAsync(Receipt.Find(drawn.Receipt)!, Stop))!;

    private static async Task<JsonNode> JsonAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        return await DeskHouse.JsonAsync(answer);
    }

    private static async Task<string> FirstAsync(HttpClient client) =>
        (await JsonAsync(client, "deliveries"))["deliveries"]![0]!["delivery"]!.GetValue<string>();

    private static async Task<HttpStatusCode> PutAsync(HttpClient client, string id, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PutAsync(new Uri($"deliveries/{id}/state", UriKind.Relative), content, Stop);
        return answer.StatusCode;
    }

    private static async Task<byte[]?> FetchAsync(DeskHouse house, JsonNode parcel, string token, string n)
    {
        using var client = house.Stranger(house.Main);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var answer = await client.GetAsync(new Uri($"deliveries/{parcel["delivery"]!.GetValue<string>()}/parts/{n}", UriKind.Relative), Stop);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{answer.StatusCode}");
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsByteArrayAsync(Stop) : null;
    }
}

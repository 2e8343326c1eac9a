using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Helpline.Desk.Staff;
using Helpline.Sealing;
using Helpline.Storage.Tips;
using Helpline.Tests.Sealing;
using Helpline.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Desk.Api;

/// <summary>Tips at the desk: own agency only, by readers only, sealed all the way, with words the citizen will read.</summary>
public sealed class TipPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_opens_a_tip_sets_its_state_and_answers_and_the_receipt_reads_both()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var officer = await house.MemberAsync();
        var drawn = await house.TipAsync("Қоңыр есік");
        var shown = await OnlyAsync(officer);
        var body = OpenPart(shown);
        Assert.Contains(body.Fields, f => f is { Key: "what", Value: "Қоңыр есік" });
        Assert.Equal("new", shown["state"]!.GetValue<string>());
        Assert.Equal(TipState.Opened, (await LookAsync(house, drawn)).State);

        var path = $"deliveries/{shown["id"]}";
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(officer, HttpMethod.Post, path + "/opened"));
        Assert.Equal(TipState.Opened, (await LookAsync(house, drawn)).State);
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(officer, HttpMethod.Put, path + "/state", new { state = "closed", reason = "acted" }));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(officer, HttpMethod.Post, path + "/answers", Answer(shown, "Рақмет")));
        var looked = await LookAsync(house, drawn);
        Assert.Equal((TipState.Closed, "acted"), (looked.State, looked.Reason));
        Assert.Equal("Рақмет", Assert.Single(looked.Answers).Text);
    }

    [Fact]
    public async Task Another_agencys_delivery_does_not_exist()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var officer = await house.MemberAsync();
        using var other = await house.MemberAsync("bolat", StaffRole.Lead, DeskHouse.Prosecutor);
        await house.TipAsync();
        var shown = await OnlyAsync(officer);
        Assert.Empty((await DeskHouse.GetAsync(other, "deliveries?state=all"))["items"]!.AsArray());
        var path = $"deliveries/{shown["id"]}";
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(other, HttpMethod.Get, path));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(other, HttpMethod.Post, path + "/opened"));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(other, HttpMethod.Put, path + "/state", new { state = "in-work", reason = (string?)null }));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(other, HttpMethod.Post, path + "/answers", Answer(shown, "Рақмет")));
        Assert.Equal("opened", (await OnlyAsync(officer))["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whoever_was_handed_the_sealed_parts_has_opened_the_tip_whatever_their_program_says()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var officer = await house.MemberAsync();
        using var other = await house.MemberAsync("bolat", StaffRole.Lead, DeskHouse.Prosecutor);
        var drawn = await house.TipAsync();
        var id = Assert.Single((await DeskHouse.GetAsync(officer, "deliveries?state=new"))["items"]!.AsArray())!["id"];
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(other, HttpMethod.Get, $"deliveries/{id}"));
        Assert.NotEqual(TipState.Opened, (await LookAsync(house, drawn)).State);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(officer, HttpMethod.Get, $"deliveries/{id}"));

        Assert.Equal(TipState.Opened, (await LookAsync(house, drawn)).State);
        Assert.Equal(TakenBack.Opened, await house.Of<ReceiptDesk>().TakeBackAsync(Receipt.Find(drawn.Receipt)!, Stop));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(officer, HttpMethod.Post, $"deliveries/{id}/opened"));
    }

    [Fact]
    public async Task The_key_of_proofs_is_told_before_anybody_signed_in()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var officer = await house.MemberAsync();
        officer.DefaultRequestHeaders.Authorization = null;
        var about = await DeskHouse.GetAsync(officer, "about");
        Assert.Equal(house.Of<LastingSecrets>().SigningJwk, about["signingKey"]!.ToJsonString());
    }

    [Theory]
    [InlineData(StaffRole.RegisterEditor)]
    [InlineData(StaffRole.Operator)]
    internal async Task Who_does_not_read_tips_gets_neither_list_nor_keys(StaffRole role)
    {
        await using var house = await DeskHouse.OpenAsync();
        using var member = await house.MemberAsync("someone", role);
        foreach (var path in new[] { "deliveries", "deliveries/AAAAAAAAAAAAAAAAAAAAAA", "keys" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(member, HttpMethod.Get, path));
        }

        Assert.Equal(role.Word(), (await DeskHouse.GetAsync(member, "me"))["role"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("me")]
    [InlineData("labels")]
    [InlineData("keys")]
    [InlineData("deliveries")]
    [InlineData("deliveries/AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Without_a_bearer_nothing_is_shown(string path)
    {
        await using var house = await DeskHouse.OpenAsync();
        using var stranger = house.Stranger();
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(stranger, HttpMethod.Get, path));
        stranger.DefaultRequestHeaders.Add("Authorization", "Bearer " + Token.Draw().Text);
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(stranger, HttpMethod.Get, path));
    }

    [Fact]
    public async Task A_tip_about_officials_is_listed_as_restricted_and_nothing_else()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var lead = await house.MemberAsync("dana", StaffRole.Lead, DeskHouse.Prosecutor);
        await house.TipAsync("Полковник берёт деньги", "official-involved");
        var label = (await OnlyAsync(lead))["label"]!;
        Assert.Equal(["restricted", "", "", ""], new[] { "kind", "country", "region", "urgency" }.Select(n => label[n]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_list_goes_by_urgency_then_new_first()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var officer = await house.MemberAsync();
        await house.TipAsync("первое");
        var opened = (await OnlyAsync(officer))["id"]!.GetValue<string>();
        await house.TipAsync("второе");
        await SendAsync(officer, HttpMethod.Post, $"deliveries/{opened}/opened");
        await house.TipAsync("третье", urgency: "now");
        var items = (await DeskHouse.GetAsync(officer, "deliveries"))["items"]!.AsArray();
        Assert.Equal(["now new", "hour new", "hour opened"], items.Select(i => $"{i!["label"]!["urgency"]} {i["state"]}"));
        var page = await DeskHouse.GetAsync(officer, "deliveries?state=opened");
        Assert.Equal(opened, Assert.Single(page["items"]!.AsArray())!["id"]!.GetValue<string>());
        Assert.Equal((2, 3), (page["counts"]!["new"]!.GetValue<int>(), page["counts"]!["active"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("deliveries?state=none", "GET", null, HttpStatusCode.BadRequest)]
    [InlineData("deliveries?skip=-1", "GET", null, HttpStatusCode.BadRequest)]
    [InlineData("deliveries?skip=99999999999", "GET", null, HttpStatusCode.BadRequest)]
    [InlineData("deliveries/short", "GET", null, HttpStatusCode.NotFound)]
    [InlineData("deliveries/%20%20", "GET", null, HttpStatusCode.NotFound)]
    [InlineData("deliveries/{id}/state", "PUT", "{\"state\":\"new\",\"reason\":null}", HttpStatusCode.Conflict)]
    [InlineData("deliveries/{id}/state", "PUT", "{\"state\":\"closed\",\"reason\":null}", HttpStatusCode.Conflict)]
    [InlineData("deliveries/{id}/state", "PUT", "{\"state\":null}", HttpStatusCode.BadRequest)]
    [InlineData("deliveries/{id}/state", "PUT", "<xml/>", HttpStatusCode.BadRequest)]
    [InlineData("deliveries/{id}/answers", "POST", "{\"id\":\"x\",\"jwe\":\"x\",\"anyway\":null}", HttpStatusCode.BadRequest)]
    [InlineData("deliveries/{id}/answers", "POST", "{\"id\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"jwe\":\"plain words\",\"anyway\":null}", HttpStatusCode.Conflict)]
    [InlineData("deliveries/{id}/answers", "POST", "{\"id\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"jwe\":\"x\",\"anyway\":{\"topics\":[\"shoe size\"],\"reason\":\"asked\"}}", HttpStatusCode.BadRequest)]
    [InlineData("deliveries/{id}/answers", "POST", "{\"id\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"jwe\":\"x\",\"anyway\":{\"topics\":[\"name\"],\"reason\":\"because\"}}", HttpStatusCode.BadRequest)]
    public async Task Bad_input_is_refused_and_changes_nothing(string path, string method, string? body, HttpStatusCode expected)
    {
        await using var house = await DeskHouse.OpenAsync();
        using var officer = await house.MemberAsync();
        await house.TipAsync();
        var id = Assert.Single((await DeskHouse.GetAsync(officer, "deliveries"))["items"]!.AsArray())!["id"]!.GetValue<string>();
        using var request = new HttpRequestMessage(new(method), "desk/api/" + path.Replace("{id}", id, StringComparison.Ordinal))
        {
            Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        using var answer = await officer.SendAsync(request, Stop);
        Assert.Equal(expected, answer.StatusCode);
        var after = await OnlyAsync(officer);
        Assert.Equal(("new", 0), (after["state"]!.GetValue<string>(), after["answers"]!.GetValue<int>()));
    }

    [Fact]
    public async Task An_answer_posted_twice_is_kept_once_and_an_override_is_noted_without_its_words()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var officer = await house.MemberAsync();
        await house.TipAsync();
        var shown = await OnlyAsync(officer);
        var answer = Answer(shown, "Как вас зовут?");
        answer["anyway"] = new JsonObject { ["topics"] = new JsonArray("name"), ["reason"] = "life" };
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(HttpStatusCode.NoContent, await SendAsync(officer, HttpMethod.Post, $"deliveries/{shown["id"]}/answers", answer));
        }

        Assert.Equal(1, (await OnlyAsync(officer))["answers"]!.GetValue<int>());
        await using var db = house.Of<TipDatabase>().OpenTips();
        var noted = await db.StaffOverrides.AsNoTracking().FirstAsync(Stop);
        Assert.Equal(("name", "life"), (noted.Topics, noted.Reason));
    }

    [Fact]
    public async Task Every_code_of_a_label_has_a_name_in_four_languages()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var officer = await house.MemberAsync();
        var labels = await DeskHouse.GetAsync(officer, "labels");
        foreach (var (group, code) in new[] { ("kinds", "sale-online"), ("kinds", "official-involved"), ("regions", "KZ-75"), ("regions", "KG-GB"), ("countries", "KG") })
        {
            Assert.Equal(["kk", "ru", "ky", "en"], labels[group]![code]!.AsObject().Where(n => n.Value!.GetValue<string>().Length > 0).Select(n => n.Key));
        }
    }

    private static async Task<JsonNode> OnlyAsync(HttpClient client)
    {
        var item = Assert.Single((await DeskHouse.GetAsync(client, "deliveries?state=all"))["items"]!.AsArray())!;
        return await DeskHouse.GetAsync(client, $"deliveries/{item["id"]}");
    }

    private static TipBody OpenPart(JsonNode shown)
    {
        var jwe = Assert.Single(Assert.Single(shown["parts"]!.AsArray())!["jwes"]!.AsArray())!;
        var (plain, fault) = FlattenedJwe.Open(jwe.ToJsonString(), TestKeys.Encryption);
        Assert.Equal(SealFault.None, fault);
        return TipBody.Read(plain)!;
    }

    private static JsonObject Answer(JsonNode shown, string text)
    {
        var statement = new AnswerStatement(Base64Url.DecodeFromChars(shown["tip"]!.GetValue<string>()), text, new(2026, 11, 22));
        return new()
        {
            ["id"] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
            ["jwe"] = AnswerSeal.Seal(AnswerSeal.Sign(TestKeys.Answers, statement), shown["answerKey"]!.ToJsonString()),
            ["anyway"] = null,
        };
    }

    private static async Task<Looked> LookAsync(DeskHouse house, DrawnTip drawn) =>
        (await house.Of<ReceiptDesk>().LookAsync(Receipt.Find(drawn.Receipt)!, Stop))!;

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, "desk/api/" + path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await client.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}

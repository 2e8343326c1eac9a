using System.Net;
using System.Net.Http.Json;
using System.Text;
using Helpline.Desk.Staff;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Desk.Api;

/// <summary>The ways in: a link once, then name and password; slow for one who guesses, and for nobody else.</summary>
public sealed class SignInTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_tells_its_name_sets_a_password_once_and_is_gone()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var client = house.Stranger();
        var token = await house.TokenAsync("Айгерим");
        using var known = await PostAsync(client, "invite/look", new { token });
        Assert.Equal("Айгерим", (await DeskHouse.JsonAsync(known))["name"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(client, "invite", new { token, password = DeskHouse.Password })).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await PostAsync(client, "invite", new { token, password = DeskHouse.Password })).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await PostAsync(client, "invite/look", new { token })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(client, " АЙГЕРИМ ")).StatusCode);
    }

    [Fact]
    public async Task Of_two_who_come_with_one_link_at_once_one_gets_in()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var client = house.Stranger();
        var token = await house.TokenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PostAsync(client, "invite", new { token, password = DeskHouse.Password })));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_dies_after_fifteen_minutes_and_with_the_next_link()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var client = house.Stranger();
        var first = await house.TokenAsync();
        var second = await house.TokenAsync();
        Assert.Equal(HttpStatusCode.Gone, (await PostAsync(client, "invite/look", new { token = first })).StatusCode);
        house.Clock.Move(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.Gone, (await PostAsync(client, "invite", new { token = second, password = DeskHouse.Password })).StatusCode);
    }

    [Fact]
    public async Task A_short_password_is_refused_and_the_link_stays_good()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var client = house.Stranger();
        var token = await house.TokenAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(client, "invite", new { token, password = "elevenchars" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(client, "invite", new { token, password = "twelve chars" })).StatusCode);
    }

    [Fact]
    public async Task Guesses_at_one_name_wait_longer_and_longer_and_others_never_wait()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var member = await house.MemberAsync();
        using var client = house.Stranger();
        foreach (var name in new[] { "aigerim", "nobody-has-this" })
        {
            for (var i = 0; i < 3; i++)
            {
                Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(client, name, "wrong wrong wrong")).StatusCode);
            }

            using var braked = await SignInAsync(client, name, DeskHouse.Password);
            Assert.Equal(HttpStatusCode.TooManyRequests, braked.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(1), braked.Headers.RetryAfter!.Delta);
        }

        using var other = await house.MemberAsync("bolat");
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(client, "bolat")).StatusCode);
        house.Clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(client, "aigerim", "wrong wrong wrong")).StatusCode);
        using var longer = await SignInAsync(client, "aigerim");
        Assert.Equal(TimeSpan.FromSeconds(2), longer.Headers.RetryAfter!.Delta);
        house.Clock.Move(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(client, "aigerim")).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_by_sign_out_by_idleness_and_after_half_a_day()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var one = await house.MemberAsync("one");
        using var two = await house.MemberAsync("two");
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(one, "sign-out", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(one));
        for (var minutes = 0; minutes < 11 * 60 + 40; minutes += 20)
        {
            house.Clock.Move(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.OK, await MeAsync(two));
        }

        house.Clock.Move(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(two));
        using var three = await house.MemberAsync("three");
        house.Clock.Move(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(three));
    }

    [Fact]
    public async Task Neither_token_nor_bearer_nor_password_is_in_the_database()
    {
        await using var house = await DeskHouse.OpenAsync();
        var unused = await house.TokenAsync("later");
        using var member = await house.MemberAsync();
        var bearer = member.DefaultRequestHeaders.Authorization!.Parameter!;
        await using var db = house.Of<TipDatabase>().OpenTips();
        var path = db.Database.GetDbConnection().DataSource;
        foreach (var file in new[] { path, path + "-wal" }.Where(File.Exists))
        {
            var bytes = await ReadSharedAsync(file);
            foreach (var secret in new[] { unused, bearer, DeskHouse.Password })
            {
                Assert.False(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0);
            }
        }
    }

    [Theory]
    [InlineData("sign-in", "", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("sign-in", "null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("sign-in", "[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("sign-in", "{\"name\":\"a\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("sign-in", "{\"name\":null,\"password\":\"b\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("sign-in", "{\"name\":1,\"password\":\"b\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("sign-in", "{\"name\":\"a\",\"password\":\"b\",\"role\":\"lead\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("sign-in", "{\"name\":\"\\ud800\",\"password\":\"b\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("sign-in", "name=a&password=b", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("invite", "{\"token\":\"\",\"password\":\"123456789012\"}", "application/json", HttpStatusCode.Gone)]
    [InlineData("no-such-door", "{}", "application/json", HttpStatusCode.NotFound)]
    public async Task Bad_bodies_are_refused_with_a_word(string path, string body, string type, HttpStatusCode expected)
    {
        await using var house = await DeskHouse.OpenAsync();
        using var client = house.Stranger();
        using var answer = await client.PostAsync(new Uri("desk/api/" + path, UriKind.Relative), new StringContent(body, Encoding.UTF8, type), Stop);
        Assert.Equal(expected, answer.StatusCode);
        Assert.StartsWith("{\"fault\":", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Too_long_a_body_is_refused_announced_or_not(bool announced)
    {
        await using var house = await DeskHouse.OpenAsync();
        using var client = house.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Post, "desk/api/sign-in") { Content = JsonContent.Create(new { name = new string('a', 9000), password = "b" }) };
        request.Headers.TransferEncodingChunked = !announced;
        using var answer = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, object? body) =>
        client.PostAsJsonAsync(new Uri("desk/api/" + path, UriKind.Relative), body, Stop);

    private static Task<HttpResponseMessage> SignInAsync(HttpClient client, string name, string password = DeskHouse.Password) =>
        PostAsync(client, "sign-in", new { name, password });

    private static async Task<HttpStatusCode> MeAsync(HttpClient client) => (await client.GetAsync(new Uri("desk/api/me", UriKind.Relative), Stop)).StatusCode;

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, Stop);
        return copy.ToArray();
    }
}

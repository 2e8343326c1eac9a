using System.Net;
using System.Security.Cryptography;
using Helpline.Desk.Staff;
using Helpline.Sealing;
using Helpline.Tests.Sealing;

namespace Helpline.Tests.Desk.Api;

/// <summary>Files at the desk: sealed all the way, listed by size, to readers of the own agency only.</summary>
public sealed class TipFilesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_listed_with_its_tip_and_comes_sealed_and_uncached()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var officer = await house.MemberAsync();
        var photo = RandomNumberGenerator.GetBytes(5000);
        await house.TipAsync(photos: [[1], photo]);
        var id = await IdAsync(officer);
        var shown = await DeskHouse.GetAsync(officer, $"deliveries/{id}");
        Assert.Equal(["""{"n":1,"bytes":262208}""", """{"n":2,"bytes":262208}"""], shown["files"]!.AsArray().Select(file => file!.ToJsonString()));

        using var answer = await officer.GetAsync(Path(id, "2"), Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        var jwe = shown["parts"]![0]!["jwes"]![0]!;
        var key = TestKeys.Encryption.Decrypt(Vectors.Bytes(jwe["encrypted_key"]), RSAEncryptionPadding.OaepSHA256);
        Assert.Equal(photo, AttachmentSeal.Open(key, Vectors.Bytes(shown["tip"]), 2, await answer.Content.ReadAsByteArrayAsync(Stop)));
    }

    [Fact]
    public async Task Nobody_else_gets_it_and_no_other_number_is_there()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var officer = await house.MemberAsync();
        using var other = await house.MemberAsync("bolat", StaffRole.Lead, DeskHouse.Prosecutor);
        using var editor = await house.MemberAsync("editor", StaffRole.RegisterEditor);
        using var stranger = house.Stranger();
        await house.TipAsync(photos: [[1]]);
        var id = await IdAsync(officer);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(officer, Path(id, "1")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, Path(id, "1")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(editor, Path(id, "1")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(stranger, Path(id, "1")));
        foreach (var number in new[] { "0", "2", "-1", "x", "99999999999", "1/2" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(officer, Path(id, number)));
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(officer, Path("AAAAAAAAAAAAAAAAAAAAAA", "1")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(officer, Path("short", "1")));
    }

    private static Uri Path(string id, string number) => new($"desk/api/deliveries/{id}/files/{number}", UriKind.Relative);

    private static async Task<string> IdAsync(HttpClient client) =>
        Assert.Single((await DeskHouse.GetAsync(client, "deliveries?state=all"))["items"]!.AsArray())!["id"]!.GetValue<string>();

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, Uri path)
    {
        using var answer = await client.GetAsync(path, Stop);
        return answer.StatusCode;
    }
}

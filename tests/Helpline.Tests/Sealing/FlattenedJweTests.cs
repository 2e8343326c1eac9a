using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>A carried tip opens for its key alone, and one changed byte or one strange header refuses it.</summary>
public sealed class FlattenedJweTests
{
    private static readonly string Json = Make();

    [Fact]
    public void A_tip_opens_with_its_key()
    {
        var (plain, fault) = FlattenedJwe.Open(Json, TestKeys.Encryption);

        Assert.Equal(SealFault.None, fault);
        Assert.Equal(Vectors.Fields, TipBody.Read(plain!)!.Fields);
    }

    [Fact]
    public void Two_tips_share_no_iv_key_or_ciphertext()
    {
        var (one, other) = (JsonNode.Parse(Json)!, JsonNode.Parse(Make())!);
        foreach (var member in new[] { "iv", "ciphertext", "tag", "encrypted_key" })
        {
            Assert.NotEqual(Vectors.Text(one[member]), Vectors.Text(other[member]));
        }
    }

    [Fact]
    public void One_body_serves_two_deliveries()
    {
        var body = TipSeal.Seal(new TipBody(Vectors.Fields), "aad"u8, out var key);
        using (key)
        {
            var (one, other) = (FlattenedJwe.Write(body, key.Admit(TestKeys.AgencyKey)), FlattenedJwe.Write(body, key.Admit(TestKeys.AgencyKey)));
            Assert.NotEqual(one, other);
            Assert.Equal(FlattenedJwe.Open(one, TestKeys.Encryption).Plain, FlattenedJwe.Open(other, TestKeys.Encryption).Plain);
        }
    }

    [Fact]
    public void A_wiped_key_admits_nobody()
    {
        TipSeal.Seal(new TipBody(Vectors.Fields), "aad"u8, out var key);
        key.Dispose();

        Assert.All(key.Bytes.ToArray(), one => Assert.Equal(0, one));
        Assert.Throws<ObjectDisposedException>(() => key.Admit(TestKeys.AgencyKey));
    }

    [Theory]
    [InlineData("iv")]
    [InlineData("ciphertext")]
    [InlineData("tag")]
    [InlineData("aad")]
    [InlineData("encrypted_key")]
    public void One_changed_bit_in_any_member_refuses_the_tip(string member)
    {
        var length = Vectors.Bytes(JsonNode.Parse(Json)![member]).Length;
        foreach (var at in new[] { 0, length / 2, length - 1 })
        {
            var json = Changed(tip =>
            {
                var bytes = Vectors.Bytes(tip[member]);
                bytes[at] ^= 1;
                tip[member] = Base64Url.EncodeToString(bytes);
            });
            Assert.Equal(SealFault.DoesNotOpen, FlattenedJwe.Open(json, TestKeys.Encryption).Fault);
        }
    }

    [Theory]
    [InlineData("iv", 11)]
    [InlineData("iv", 13)]
    [InlineData("iv", 16)]
    [InlineData("tag", 12)]
    [InlineData("tag", 15)]
    [InlineData("tag", 0)]
    [InlineData("ciphertext", 0)]
    [InlineData("ciphertext", 4095)]
    [InlineData("ciphertext", 8192)]
    [InlineData("encrypted_key", 256)]
    [InlineData("encrypted_key", 384)]
    [InlineData("encrypted_key", 0)]
    public void Another_size_is_refused(string member, int length) =>
        Assert.Equal(SealFault.WrongSize, FlattenedJwe.Read(Changed(tip => tip[member] = Base64Url.EncodeToString(new byte[length]))).Fault);

    [Fact]
    public void A_huge_file_is_refused_unread() => Assert.Equal(SealFault.WrongSize, FlattenedJwe.Read(Json + new string(' ', 200_000)).Fault);

    [Theory]
    [InlineData("""{"enc":"A256GCM","zip":"DEF"}""")]
    [InlineData("""{"enc":"A256GCM","crit":["exp"],"exp":1}""")]
    [InlineData("""{"enc":"A256GCM","p2c":1000000}""")]
    [InlineData("""{"enc":"A256GCM","alg":"RSA-OAEP-256"}""")]
    [InlineData("""{"enc":"A128GCM"}""")]
    [InlineData("""{"enc":"A256CBC-HS512"}""")]
    [InlineData("""{ "enc":"A256GCM"}""")]
    [InlineData("{}")]
    public void Another_protected_header_is_refused(string header) =>
        Assert.Equal(SealFault.WrongHeader, FlattenedJwe.Read(Changed(tip => tip["protected"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header)))).Fault);

    [Theory]
    [InlineData("""{"alg":"RSA-OAEP","kid":"KID"}""")]
    [InlineData("""{"alg":"RSA1_5","kid":"KID"}""")]
    [InlineData("""{"alg":"dir","kid":"KID"}""")]
    [InlineData("""{"alg":"none","kid":"KID"}""")]
    [InlineData("""{"alg":"PBES2-HS256+A128KW","kid":"KID","p2c":1000000,"p2s":"AAAA"}""")]
    [InlineData("""{"alg":"RSA-OAEP-256","kid":"KID","zip":"DEF"}""")]
    [InlineData("""{"alg":"RSA-OAEP-256","kid":"KID","crit":["kid"]}""")]
    [InlineData("""{"alg":"RSA-OAEP-256","kid":"KID","jku":"https://example.org"}""")]
    [InlineData("""{"alg":"RSA-OAEP-256","kid":"KID","x5u":"https://example.org"}""")]
    [InlineData("""{"alg":"RSA-OAEP-256","kid":"KID","enc":"A256GCM"}""")]
    [InlineData("""{"alg":"RSA-OAEP-256"}""")]
    [InlineData("""{"kid":"KID"}""")]
    [InlineData("""{"alg":"RSA-OAEP-256","kid":"short"}""")]
    [InlineData("""{"alg":"RSA-OAEP-256","kid":1}""")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    public void Another_header_is_refused(string header)
    {
        var json = Changed(tip => tip["header"] = JsonNode.Parse(header.Replace("KID", TestKeys.AgencyKey.Kid, StringComparison.Ordinal)));
        Assert.Equal(SealFault.WrongHeader, FlattenedJwe.Read(json).Fault);
    }

    [Theory]
    [InlineData("unprotected", "{}")]
    [InlineData("recipients", "[]")]
    [InlineData("zip", "\"DEF\"")]
    public void Another_member_is_refused(string member, string value) =>
        Assert.Equal(SealFault.Malformed, FlattenedJwe.Read(Changed(tip => tip[member] = JsonNode.Parse(value))).Fault);

    [Theory]
    [InlineData("protected")]
    [InlineData("header")]
    [InlineData("encrypted_key")]
    [InlineData("iv")]
    [InlineData("ciphertext")]
    [InlineData("tag")]
    [InlineData("aad")]
    public void A_missing_repeated_or_strange_member_is_refused(string member)
    {
        Assert.Equal(SealFault.Malformed, FlattenedJwe.Read(Changed(tip => tip.AsObject().Remove(member))).Fault);
        Assert.NotEqual(SealFault.None, FlattenedJwe.Read(Changed(tip => tip[member] = 1)).Fault);
        var again = $",\"{member}\":{JsonNode.Parse(Json)![member]!.ToJsonString()}}}";
        Assert.Equal(SealFault.Malformed, FlattenedJwe.Read(Json[..^1] + again).Fault);
    }

    [Fact]
    public void A_repeated_header_is_refused() =>
        Assert.Equal(SealFault.Malformed, FlattenedJwe.Read(Json.Replace("{\"alg\"", "{\"alg\":\"dir\",\"alg\"", StringComparison.Ordinal)).Fault);

    [Theory]
    [InlineData("=")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("+")]
    [InlineData("A")]
    public void Loose_base64_is_refused(string tail) =>
        Assert.Equal(SealFault.Malformed, FlattenedJwe.Read(Changed(tip => tip["iv"] = Vectors.Text(tip["iv"]) + tail)).Fault);

    [Fact]
    public void Loose_bits_at_the_end_are_refused() =>
        Assert.Equal(SealFault.Malformed, FlattenedJwe.Read(Changed(tip => tip["tag"] = Vectors.Text(tip["tag"])[..^1] + "B")).Fault);

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"protected\":\"\\ud800\"}")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public void What_is_no_tip_is_refused(string json) => Assert.Equal(SealFault.Malformed, FlattenedJwe.Read(json).Fault);

    [Fact]
    public void Another_key_is_told_so()
    {
        var other = Base64Url.EncodeToString(new byte[32]);
        var json = Changed(tip => tip["header"]!["kid"] = other);
        Assert.Equal(SealFault.WrongKey, FlattenedJwe.Open(json, TestKeys.Encryption).Fault);
    }

    [Fact]
    public void A_wrapped_key_of_another_length_opens_nothing()
    {
        var wrapped = TestKeys.Encryption.Encrypt(new byte[16], RSAEncryptionPadding.OaepSHA256);
        Assert.Equal(SealFault.DoesNotOpen, FlattenedJwe.Open(Changed(tip => tip["encrypted_key"] = Base64Url.EncodeToString(wrapped)), TestKeys.Encryption).Fault);
    }

    [Fact]
    public void An_agency_key_must_be_the_one_it_is_named()
    {
        Assert.Throws<ArgumentException>(() => new AgencyKey(TestKeys.Kid(TestKeys.RootJwk), TestKeys.AgencyKey.Jwk, Vectors.From, Vectors.To, false));
        Assert.Throws<ArgumentException>(() => new AgencyKey(TestKeys.Kid(TestKeys.RootJwk), TestKeys.RootJwk, Vectors.From, Vectors.To, false));
        Assert.True(TestKeys.AgencyKey.IsCurrent(Vectors.To));
        Assert.False(TestKeys.AgencyKey.IsCurrent(Vectors.To.AddDays(1)));
    }

    private static string Make()
    {
        var body = TipSeal.Seal(new TipBody(Vectors.Fields), Encoding.UTF8.GetBytes(Vectors.Aad), out var key);
        using (key)
        {
            return FlattenedJwe.Write(body, key.Admit(TestKeys.AgencyKey));
        }
    }

    private static string Changed(Action<JsonNode> change)
    {
        var tip = JsonNode.Parse(Json)!;
        change(tip);
        return tip.ToJsonString();
    }
}

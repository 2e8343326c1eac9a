using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>jose opens and verifies what we make, and we what jose makes.</summary>
public sealed class JosePeerTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public async Task Jose_opens_our_tip()
    {
        var body = TipSeal.Seal(new TipBody(Vectors.Fields), Encoding.UTF8.GetBytes(Vectors.Aad), out var key);
        using (key)
        {
            var opened = await JosePeer.AskAsync("openTip", new JsonObject
            {
                ["jwe"] = JsonNode.Parse(FlattenedJwe.Write(body, key.Admit(TestKeys.AgencyKey))),
                ["pkcs8"] = Pkcs8(TestKeys.Encryption),
            });

            Assert.Equal(Encoding.UTF8.GetString(new TipBody(Vectors.Fields).ToPaddedJson()), Vectors.Text(opened["plain"]));
            Assert.Equal(Vectors.Aad, Vectors.Text(opened["aad"]));
        }
    }

    [Fact]
    public async Task We_open_a_tip_of_jose()
    {
        var sealedTip = await JosePeer.AskAsync("sealTip", new JsonObject
        {
            ["plain"] = Encoding.UTF8.GetString(new TipBody(Vectors.Fields).ToPaddedJson()),
            ["aad"] = Vectors.Aad,
            ["jwk"] = JsonNode.Parse(TestKeys.AgencyKey.Jwk),
            ["kid"] = TestKeys.AgencyKey.Kid,
        });

        var (plain, fault) = FlattenedJwe.Open(sealedTip.ToJsonString(), TestKeys.Encryption);
        Assert.Equal(SealFault.None, fault);
        Assert.Equal(Vectors.Fields, TipBody.Read(plain!)!.Fields);
    }

    [Fact]
    public async Task Jose_opens_our_wrapped_private_key()
    {
        var wrapped = JsonNode.Parse(WrappedPrivateKey.Wrap(TestKeys.Encryption.ExportPkcs8PrivateKey(), TestKeys.AgencyKey.Kid, "first", Vectors.Passphrase))!;
        var opened = await JosePeer.AskAsync("openKey", new JsonObject
        {
            ["jwe"] = Vectors.Text(wrapped["jwe"]),
            ["key"] = Base64Url.EncodeToString(Kek(Vectors.Bytes(wrapped["salt"]), "first", TestKeys.AgencyKey.Kid)),
        });

        Assert.Equal(Pkcs8(TestKeys.Encryption), Vectors.Text(opened["plain"]));
        Assert.Equal("pkcs8", Vectors.Text(opened["header"]!["cty"]));
    }

    [Fact]
    public async Task We_open_a_private_key_that_jose_wrapped()
    {
        var (salt, kid) = (new byte[16], TestKeys.AgencyKey.Kid);
        var jwe = await JosePeer.AskAsync("sealKey", new JsonObject
        {
            ["plain"] = Pkcs8(TestKeys.Encryption),
            ["kid"] = kid,
            ["key"] = Base64Url.EncodeToString(Kek(salt, "first", kid)),
        });
        var wrapped = new JsonObject
        {
            ["kid"] = kid,
            ["member"] = "first",
            ["salt"] = Base64Url.EncodeToString(salt),
            ["iterations"] = 600000,
            ["jwe"] = Vectors.Text(jwe),
        };

        Assert.Equal(TestKeys.Encryption.ExportPkcs8PrivateKey(), WrappedPrivateKey.Unwrap(wrapped.ToJsonString(), Vectors.Passphrase).Pkcs8);
    }

    [Fact]
    public async Task Jose_opens_our_answer()
    {
        var (jwk, wrappedPrivate) = AnswerKeys.Make(Key);
        using var key = AnswerKeys.Unwrap(wrappedPrivate, Key)!;
        var jws = AnswerSeal.Sign(TestKeys.Answers, new AnswerStatement(Vectors.TipId, "Жауап", Vectors.Day));
        var opened = await JosePeer.AskAsync("openAnswer", new JsonObject { ["jwe"] = AnswerSeal.Seal(jws, jwk), ["pkcs8"] = Pkcs8(key) });

        Assert.Equal(jws.PadRight(4096), Vectors.Text(opened["plain"]));
        Assert.Equal("ECDH-ES", Vectors.Text(opened["header"]!["alg"]));
    }

    [Fact]
    public async Task We_open_an_answer_of_jose()
    {
        var (jwk, wrappedPrivate) = AnswerKeys.Make(Key);
        using var key = AnswerKeys.Unwrap(wrappedPrivate, Key)!;
        var jws = AnswerSeal.Sign(TestKeys.Answers, new AnswerStatement(Vectors.TipId, "Жауап", Vectors.Day));
        var jwe = await JosePeer.AskAsync("sealAnswer", new JsonObject { ["plain"] = jws.PadRight(16384), ["jwk"] = JsonNode.Parse(jwk) });

        Assert.Equal((jws, SealFault.None), AnswerSeal.Open(Vectors.Text(jwe), key));
    }

    [Fact]
    public async Task Jose_verifies_what_we_sign()
    {
        var answer = await JosePeer.AskAsync("verify", new JsonObject
        {
            ["jws"] = AnswerSeal.Sign(TestKeys.Answers, new AnswerStatement(Vectors.TipId, "Жооп \"ү\"", Vectors.Day)),
            ["jwk"] = JsonNode.Parse(PublicJwk.Of(TestKeys.Answers)),
            ["typ"] = "helpline-answer+jwt",
        });
        var statement = await JosePeer.AskAsync("verify", new JsonObject
        {
            ["jws"] = CertifiedKey.Certify(TestKeys.Root, TestKeys.EncryptionStatement),
            ["jwk"] = JsonNode.Parse(TestKeys.RootJwk),
            ["typ"] = "helpline-key+jwt",
        });

        Assert.Equal("Жооп \"ү\"", Vectors.Text(answer["payload"]!["text"]));
        Assert.True(answer["isOfType"]!.GetValue<bool>());
        Assert.Equal(TestKeys.AgencyKey.Kid, Vectors.Text(statement["payload"]!["kid"]));
        Assert.True(statement["isOfType"]!.GetValue<bool>());
        Assert.Equal(TestKeys.Kid(TestKeys.RootJwk), Vectors.Text(statement["kid"]));
    }

    [Fact]
    public async Task We_verify_what_jose_signs()
    {
        var statement = await JosePeer.AskAsync("sign", new JsonObject
        {
            ["payload"] = new JsonObject
            {
                ["to"] = "2027-12-31",
                ["from"] = "2026-01-01",
                ["jwk"] = JsonNode.Parse(TestKeys.AnswersStatement.Jwk),
                ["kid"] = TestKeys.AnswersStatement.Kid,
                ["use"] = "answers",
                ["agency"] = Vectors.Agency,
            },
            ["typ"] = "helpline-key+jwt",
            ["kid"] = TestKeys.Kid(TestKeys.RootJwk),
            ["pkcs8"] = Pkcs8(TestKeys.Root),
        });
        var answer = await JosePeer.AskAsync("sign", new JsonObject
        {
            ["payload"] = new JsonObject { ["tip"] = Base64Url.EncodeToString(Vectors.TipId), ["text"] = "ok", ["day"] = "2026-01-15" },
            ["typ"] = "helpline-answer+jwt",
            ["kid"] = TestKeys.AnswersStatement.Kid,
            ["pkcs8"] = Pkcs8(TestKeys.Answers),
        });

        var (certified, fault) = CertifiedKey.Verify(Vectors.Text(statement), TestKeys.RootJwk);
        Assert.Equal(SealFault.None, fault);
        Assert.Equal(TestKeys.AnswersStatement, certified);
        Assert.Equal("ok", AnswerSeal.Verify(Vectors.Text(answer), certified!).Answer!.Text);
    }

    [Fact]
    public async Task Jose_gives_keys_the_same_names()
    {
        foreach (var jwk in new[] { TestKeys.AgencyKey.Jwk, TestKeys.RootJwk })
        {
            Assert.Equal(KeyThumbprint.Of(jwk), Vectors.Text(await JosePeer.AskAsync("thumbprint", new JsonObject { ["jwk"] = JsonNode.Parse(jwk) })));
        }
    }

    private static string Pkcs8(AsymmetricAlgorithm key) => Base64Url.EncodeToString(key.ExportPkcs8PrivateKey());

    private static byte[] Kek(byte[] salt, string member, string kid) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Rfc2898DeriveBytes.Pbkdf2(Passphrase.Normalize(Vectors.Passphrase)!, salt, 600_000, HashAlgorithmName.SHA256, 32),
        32,
        null,
        [.. "helpline/v1/staff-kek"u8, 0, .. Encoding.UTF8.GetBytes(member), 0, .. Encoding.UTF8.GetBytes(kid)]);
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Helpline.Agencies;
using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>The vectors hold, those in the tree and those made anew; so does every promise about their bytes.</summary>
public sealed class VectorsTests
{
    public static TheoryData<string> Both => ["committed", "fresh"];

    [Theory]
    [MemberData(nameof(Both))]
    public void The_tip_opens_to_its_fields(string which)
    {
        var tip = Of(which)["tip"]!;
        var (plain, fault) = FlattenedJwe.Open(tip["jwe"]!.ToJsonString(), TestKeys.Encryption);

        Assert.Equal(SealFault.None, fault);
        Assert.Equal(4096, plain!.Length);
        var expected = tip["fields"]!.AsObject().Select(field => KeyValuePair.Create(field.Key, Vectors.Text(field.Value)));
        Assert.Equal(expected, TipBody.Read(plain)!.Fields);
        Assert.Equal(Vectors.Text(tip["aad"]), Encoding.UTF8.GetString(Vectors.Bytes(tip["jwe"]!["aad"])));
        Assert.Equal(plain, TestKeys.Encryption.Decrypt(Vectors.Bytes(tip["jwe"]!["encrypted_key"]), RSAEncryptionPadding.OaepSHA256) is var key
            ? TipSeal.Open(FlattenedJwe.Read(tip["jwe"]!.ToJsonString()).Delivery!.Body, key).Plain
            : null);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_wrapped_keys_open_with_the_passphrase(string which)
    {
        var vectors = Of(which);
        foreach (var name in new[] { "encryption", "answers" })
        {
            var (pkcs8, fault) = WrappedPrivateKey.Unwrap(vectors["wrapped"]![name]!.ToJsonString(), Vectors.Text(vectors["wrapped"]!["passphrase"]));
            Assert.Equal(SealFault.None, fault);
            Assert.Equal(Vectors.Bytes(vectors["keys"]![name]!["pkcs8"]), pkcs8);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_statements_and_the_proof_verify(string which)
    {
        var vectors = Of(which);
        var root = vectors["keys"]!["root"]!["jwk"]!.ToJsonString();

        Assert.Equal(TestKeys.EncryptionStatement, CertifiedKey.Verify(Vectors.Text(vectors["statements"]!["encryption"]), root).Statement);
        Assert.Equal(TestKeys.AnswersStatement, CertifiedKey.Verify(Vectors.Text(vectors["statements"]!["answers"]), root).Statement);
        var proof = FilingProof.Verify(Vectors.Text(vectors["proof"]), vectors["keys"]!["server"]!["jwk"]!.ToJsonString()).Statement!;
        Assert.Equal(Vectors.TipId, proof.TipId);
        Assert.Equal(SHA256.HashData(Vectors.Bytes(vectors["tip"]!["jwe"]!["ciphertext"])), proof.CiphertextHash);
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(Vectors.Text(vectors["tip"]!["aad"]))), proof.AadHash);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_tip_is_bound_as_the_program_binds_it(string which)
    {
        var vectors = Of(which);
        var label = new TipLabel("street-sale", "KZ", "KZ-75", "hour", Vectors.Day);
        var answerKid = KeyThumbprint.Of(vectors["answerKey"]!["jwk"]!.ToJsonString());

        Assert.Equal(Encoding.UTF8.GetString(label.Aad(Vectors.TipId, Vectors.TipId, answerKid)), Vectors.Text(vectors["tip"]!["aad"]));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_receipt_derives_to_the_same_bytes(string which)
    {
        var receipt = Of(which)["receipt"]!;
        using var secret = Receipt.Find(Vectors.Text(receipt["text"]))!.Derive(Vectors.Bytes(receipt["installationSalt"]));

        Assert.Equal(Vectors.Bytes(receipt["lookup"]), secret.Lookup(Vectors.Bytes(receipt["pepper"])));
        Assert.Equal(Vectors.Bytes(receipt["answerWrap"]), secret.AnswerWrap(Vectors.Bytes(receipt["tipSalt"])));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_answer_opens_with_the_receipt_and_verifies(string which)
    {
        var vectors = Of(which);
        using var key = AnswerKeys.Unwrap(Vectors.Text(vectors["answerKey"]!["wrappedPrivate"]), Vectors.Bytes(vectors["receipt"]!["answerWrap"]))!;
        var (jws, _) = AnswerSeal.Open(Vectors.Text(vectors["answer"]!["sealed"]), key);

        Assert.Equal(Vectors.Text(vectors["answer"]!["jws"]), jws);
        var answer = AnswerSeal.Verify(jws!, TestKeys.AnswersStatement).Answer!;
        Assert.Equal(Vectors.Text(vectors["answer"]!["text"]), answer.Text);
        Assert.Equal(Vectors.TipId, answer.TipId);
    }

    [Fact]
    public void The_receipt_bytes_are_what_the_design_says()
    {
        var receipt = Of("committed")["receipt"]!;
        var stretched = Rfc2898DeriveBytes.Pbkdf2(
            Vectors.Bytes(receipt["bytes"]), Vectors.Bytes(receipt["installationSalt"]), 100_000, HashAlgorithmName.SHA256, 32);
        var lookup = HKDF.DeriveKey(HashAlgorithmName.SHA256, stretched, 32, null, "helpline/v1/receipt/lookup"u8.ToArray());
        var wrap = HKDF.DeriveKey(HashAlgorithmName.SHA256, stretched, 32, null, [.. "helpline/v1/receipt/answer"u8, 0, .. Vectors.Bytes(receipt["tipSalt"])]);

        Assert.Equal(Vectors.Bytes(receipt["lookup"]), HMACSHA256.HashData(Vectors.Bytes(receipt["pepper"]), lookup));
        Assert.Equal(Vectors.Bytes(receipt["answerWrap"]), wrap);
    }

    [Fact]
    public void The_file_in_the_tree_has_every_part_that_is_made()
    {
        var fresh = Vectors.Make();
        if (Environment.GetEnvironmentVariable("HELPLINE_WRITE_VECTORS") == "1")
        {
            File.WriteAllText(Vectors.File, Vectors.Write(fresh));
        }

        var committed = JsonNode.Parse(File.ReadAllText(Vectors.File))!;
        Assert.Equal(Paths(fresh, ""), Paths(committed, ""));
    }

    private static JsonNode Of(string which) => which == "fresh" ? Vectors.Make() : Vectors.Committed!;

    private static IEnumerable<string> Paths(JsonNode? node, string path) => node is JsonObject members
        ? members.SelectMany(member => Paths(member.Value, path + "/" + member.Key))
        : [path];
}

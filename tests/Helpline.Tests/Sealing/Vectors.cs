using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helpline.Agencies;
using Helpline.Sealing;
using Helpline.Tests.Support;

namespace Helpline.Tests.Sealing;

/// <summary>tests/vectors/sealing.json, which C# and the browser share, and how it is made anew.</summary>
internal static class Vectors
{
    public const string Agency = "test-agency";
    public const string Passphrase = "0123 4567 8901 2345 6789 0123";
    public const string ReceiptText = "7K3M-Q9XW-2BCD-EFGH";
    public static readonly DateOnly From = new(2026, 1, 1);
    public static readonly DateOnly To = new(2027, 12, 31);
    public static readonly DateOnly Day = new(2026, 1, 15);
    public static readonly byte[] TipId = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];

    /// <summary>What a body is bound to, with a key of the tests as the one that answers go to.</summary>
    public static string Aad => AadOf(PublicJwk.Of(TestKeys.Answers));

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string File { get; } = Repository.Path("tests", "vectors", "sealing.json");

    public static JsonNode? Committed { get; } = System.IO.File.Exists(File) ? JsonNode.Parse(System.IO.File.ReadAllText(File)) : null;

    public static IReadOnlyList<KeyValuePair<string, string>> Fields { get; } =
    [
        new("kind", "street-sale"),
        new("where", "Алматы, \"Көк базар\", 3-қатар"),
        new("what", "Қоңыр есік.\nҮй 7; \\ <b>HTML</b> & 🆘 өңү ү ң ғ"),
    ];

    public static byte[] Bytes(JsonNode? text) => Base64Url.DecodeFromChars(text!.GetValue<string>());

    public static string Text(JsonNode? text) => text!.GetValue<string>();

    public static string Write(JsonNode vectors) => vectors.ToJsonString(Written) + "\n";

    public static JsonObject Make()
    {
        var answer = AnswerSeal.Sign(TestKeys.Answers, new AnswerStatement(TipId, "Рақмет. Спасибо. Ыракмат.", Day));
        var secret = MakeReceipt(out var receipt);
        var (answerJwk, wrappedPrivate) = AnswerKeys.Make(secret);
        return new JsonObject
        {
            ["note"] = "Keys and passphrases for tests only. Binary is base64url. Made by the tests with HELPLINE_WRITE_VECTORS=1.",
            ["keys"] = MakeKeys(),
            ["statements"] = new JsonObject
            {
                ["encryption"] = CertifiedKey.Certify(TestKeys.Root, TestKeys.EncryptionStatement),
                ["answers"] = CertifiedKey.Certify(TestKeys.Root, TestKeys.AnswersStatement),
            },
            ["wrapped"] = MakeWrapped(),
            ["tip"] = MakeTip(AadOf(answerJwk), out var body),
            ["proof"] = FilingProof.Sign(TestKeys.Server, FilingStatement.Of(TipId, body, Day)),
            ["receipt"] = receipt,
            ["answerKey"] = new JsonObject { ["jwk"] = JsonNode.Parse(answerJwk), ["wrappedPrivate"] = wrappedPrivate },
            ["answer"] = new JsonObject
            {
                ["text"] = "Рақмет. Спасибо. Ыракмат.",
                ["tip"] = Base64Url.EncodeToString(TipId),
                ["day"] = "2026-01-15",
                ["jws"] = answer,
                ["sealed"] = AnswerSeal.Seal(answer, answerJwk),
            },
        };
    }

    private static JsonObject MakeKeys() => new()
    {
        ["encryption"] = MakeKey(TestKeys.Encryption, PublicJwk.Of(TestKeys.Encryption)),
        ["root"] = MakeKey(TestKeys.Root, PublicJwk.Of(TestKeys.Root)),
        ["answers"] = MakeKey(TestKeys.Answers, PublicJwk.Of(TestKeys.Answers)),
        ["server"] = MakeKey(TestKeys.Server, PublicJwk.Of(TestKeys.Server)),
    };

    private static JsonObject MakeKey(AsymmetricAlgorithm key, string jwk) => new()
    {
        ["kid"] = KeyThumbprint.Of(jwk),
        ["jwk"] = JsonNode.Parse(jwk),
        ["pkcs8"] = Base64Url.EncodeToString(key.ExportPkcs8PrivateKey()),
    };

    private static JsonObject MakeWrapped() => new()
    {
        ["passphrase"] = Passphrase,
        ["member"] = "first",
        ["encryption"] = JsonNode.Parse(WrappedPrivateKey.Wrap(TestKeys.Encryption.ExportPkcs8PrivateKey(), TestKeys.AgencyKey.Kid, "first", Passphrase)),
        ["answers"] = JsonNode.Parse(WrappedPrivateKey.Wrap(TestKeys.Answers.ExportPkcs8PrivateKey(), TestKeys.AnswersStatement.Kid, "first", Passphrase)),
    };

    /// <summary>As the program writes it.</summary>
    private static string AadOf(string answerJwk) => Encoding.UTF8.GetString(
        new TipLabel("street-sale", "KZ", "KZ-75", "hour", Day).Aad(TipId, TipId, KeyThumbprint.Of(answerJwk)));

    private static JsonObject MakeTip(string aad, out SealedBody body)
    {
        body = TipSeal.Seal(new TipBody(Fields), Encoding.UTF8.GetBytes(aad), out var key);
        using (key)
        {
            return new JsonObject
            {
                ["fields"] = new JsonObject(Fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value))),
                ["aad"] = aad,
                ["key"] = Base64Url.EncodeToString(key.Bytes),
                ["jwe"] = JsonNode.Parse(FlattenedJwe.Write(body, key.Admit(TestKeys.AgencyKey))),
            };
        }
    }

    private static byte[] MakeReceipt(out JsonObject receipt)
    {
        var (salt, pepper, tipSalt) = (Filled(1), Filled(2), Filled(3));
        using var secret = Receipt.Find(ReceiptText)!.Derive(salt);
        receipt = new JsonObject
        {
            ["text"] = ReceiptText,
            ["bytes"] = Base64Url.EncodeToString(Crockford.Read(ReceiptText.Replace("-", "", StringComparison.Ordinal))),
            ["installationSalt"] = Base64Url.EncodeToString(salt),
            ["pepper"] = Base64Url.EncodeToString(pepper),
            ["tipSalt"] = Base64Url.EncodeToString(tipSalt),
            ["lookup"] = Base64Url.EncodeToString(secret.Lookup(pepper)),
            ["answerWrap"] = Base64Url.EncodeToString(secret.AnswerWrap(tipSalt)),
        };
        return secret.AnswerWrap(tipSalt);
    }

    private static byte[] Filled(byte value) => [.. Enumerable.Repeat(value, 32)];
}

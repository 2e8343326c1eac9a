using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helpline.Sealing;
using Helpline.Tests.Support;

namespace Helpline.Tests.Sealing;

/// <summary>tests/vectors/attachments.json, which C#, node and the browser share. Contents follow a rule and sealed files stand there by their hashes: the file stays small.</summary>
internal static class AttachmentVectors
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string File { get; } = Repository.Path("tests", "vectors", "attachments.json");

    public static JsonObject Make() => new()
    {
        ["note"] = "Binary is base64url. Byte i of a content is (7 * i + number) mod 251. Made by the tests with HELPLINE_WRITE_VECTORS=1.",
        ["files"] = new JsonArray([.. new (int Number, int Length)[] { (1, 0), (1, 1), (2, 262_140), (3, 262_141), (10, 1_048_512), (258, 1_048_573) }.Select(Make)]),
    };

    public static byte[] Content(int number, int length) => [.. Enumerable.Range(0, length).Select(i => (byte)((7L * i + number) % 251))];

    public static string Write(JsonNode vectors) => vectors.ToJsonString(Written) + "\n";

    private static JsonNode Make((int Number, int Length) file)
    {
        byte[] tipKey = [.. Enumerable.Range(0, 32).Select(i => (byte)(i + file.Number))];
        byte[] tipId = [.. Enumerable.Range(0, 16).Select(i => (byte)(200 + i))];
        using var key = new TipKey([.. tipKey]);
        var sealedFile = AttachmentSeal.Seal(key, tipId, file.Number, Content(file.Number, file.Length));
        return new JsonObject
        {
            ["tipKey"] = Base64Url.EncodeToString(tipKey),
            ["tip"] = Base64Url.EncodeToString(tipId),
            ["number"] = file.Number,
            ["length"] = file.Length,
            ["fileKey"] = Base64Url.EncodeToString(AttachmentSeal.FileKey(tipKey, tipId, file.Number)),
            ["sealedLength"] = sealedFile.Length,
            ["sealedSha256"] = Base64Url.EncodeToString(SHA256.HashData(sealedFile)),
            ["first16"] = Base64Url.EncodeToString(sealedFile.AsSpan(0, 16)),
            ["lastTag"] = Base64Url.EncodeToString(sealedFile.AsSpan(sealedFile.Length - 16)),
        };
    }
}

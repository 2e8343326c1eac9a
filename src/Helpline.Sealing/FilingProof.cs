using System.Security.Cryptography;

namespace Helpline.Sealing;

/// <summary>
/// The server's signature at filing (compact JWS, ES256, typ <c>helpline-filing+jwt</c>): proves later that a tip was not
/// exchanged, nor its label. Needs no key that opens anything.
/// </summary>
public static class FilingProof
{
    private const string Type = "helpline-filing+jwt";

    /// <param name="serverKey">P-256, private.</param>
    public static string Sign(ECDsa serverKey, FilingStatement statement) =>
        CompactJws.Sign(serverKey, Type, KeyThumbprint.Of(PublicJwk.Of(serverKey)), PlainJson.Object(
        [
            new("tip", PlainJson.Quote(StrictBase64Url.Write(statement.TipId))),
            new("sha256", PlainJson.Quote(StrictBase64Url.Write(statement.CiphertextHash))),
            new("aad", PlainJson.Quote(StrictBase64Url.Write(statement.AadHash))),
            new("day", PlainJson.Quote(IsoDay.Write(statement.Day))),
        ]));

    /// <param name="serverJwk">The server's public key, P-256.</param>
    public static (FilingStatement? Statement, SealFault Fault) Verify(string jws, string serverJwk)
    {
        var (payload, fault) = CompactJws.Verify(jws, Type, serverJwk);
        if (payload is null)
        {
            return (null, fault);
        }

        var members = StrictJson.Exactly(payload, "tip", "sha256", "aad", "day");
        return members is not null && StrictBase64Url.Read(StrictJson.Text(members["tip"]) ?? "?") is { } tipId
            && StrictBase64Url.Read(StrictJson.Text(members["sha256"]) ?? "?", SHA256.HashSizeInBytes) is { } hash
            && StrictBase64Url.Read(StrictJson.Text(members["aad"]) ?? "?", SHA256.HashSizeInBytes) is { } aadHash
            && IsoDay.Read(StrictJson.Text(members["day"])) is { } day
                ? (new FilingStatement(tipId, hash, aadHash, day), SealFault.None)
                : (null, SealFault.WrongContent);
    }

    /// <summary>SHA-256 of the bytes that the text stands for.</summary>
    internal static byte[] HashOf(string base64Url) =>
        SHA256.HashData(StrictBase64Url.Read(base64Url) ?? throw new ArgumentException("No base64url.", nameof(base64Url)));
}

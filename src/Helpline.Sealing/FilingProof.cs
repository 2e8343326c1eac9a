using System.Security.Cryptography;

namespace Helpline.Sealing;

/// <summary>
/// The server's signature at filing (compact JWS, ES256, typ <c>helpline-filing+jwt</c>): proves later that a tip was not
/// exchanged. Needs no key that opens anything.
/// </summary>
public static class FilingProof
{
    private const string Type = "helpline-filing+jwt";

    /// <summary>SHA-256 of the ciphertext's bytes, decoded.</summary>
    /// <exception cref="ArgumentException">The ciphertext is no base64url.</exception>
    public static byte[] HashOf(SealedBody body) => SHA256.HashData(
        StrictBase64Url.Read(body.Ciphertext) ?? throw new ArgumentException("No base64url.", nameof(body)));

    /// <param name="serverKey">P-256, private.</param>
    /// <param name="tipId">16 bytes.</param>
    /// <param name="sha256OfCiphertext">What <see cref="HashOf"/> gives.</param>
    /// <param name="day">The day of filing.</param>
    public static string Sign(ECDsa serverKey, byte[] tipId, byte[] sha256OfCiphertext, DateOnly day) =>
        CompactJws.Sign(serverKey, Type, KeyThumbprint.Of(PublicJwk.Of(serverKey)), PlainJson.Object(
        [
            new("tip", PlainJson.Quote(StrictBase64Url.Write(tipId))),
            new("sha256", PlainJson.Quote(StrictBase64Url.Write(sha256OfCiphertext))),
            new("day", PlainJson.Quote(IsoDay.Write(day))),
        ]));

    /// <param name="serverJwk">The server's public key, P-256.</param>
    public static (FilingStatement? Statement, SealFault Fault) Verify(string jws, string serverJwk)
    {
        var (payload, fault) = CompactJws.Verify(jws, Type, serverJwk);
        if (payload is null)
        {
            return (null, fault);
        }

        var members = StrictJson.Exactly(payload, "tip", "sha256", "day");
        return members is not null && StrictBase64Url.Read(StrictJson.Text(members["tip"]) ?? "?") is { } tipId
            && StrictBase64Url.Read(StrictJson.Text(members["sha256"]) ?? "?", SHA256.HashSizeInBytes) is { } hash
            && IsoDay.Read(StrictJson.Text(members["day"])) is { } day
                ? (new FilingStatement(tipId, hash, day), SealFault.None)
                : (null, SealFault.WrongContent);
    }
}

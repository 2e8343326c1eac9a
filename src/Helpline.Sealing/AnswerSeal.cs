using System.Security.Cryptography;
using System.Text;

namespace Helpline.Sealing;

/// <summary>
/// An answer: signed by the agency (compact JWS, ES256, typ <c>helpline-answer+jwt</c>), then sealed for the tip's answer
/// key (compact JWE, ECDH-ES + A256GCM, header exactly alg, enc, epk; padded). Nothing unverified may be shown.
/// </summary>
public static class AnswerSeal
{
    private const string Type = "helpline-answer+jwt";

    /// <summary>Signs an answer.</summary>
    /// <param name="answersKey">P-256, private, certified for answers.</param>
    public static string Sign(ECDsa answersKey, AnswerStatement answer) =>
        CompactJws.Sign(answersKey, Type, KeyThumbprint.Of(PublicJwk.Of(answersKey)), PlainJson.Object(
        [
            new("tip", PlainJson.Quote(StrictBase64Url.Write(answer.TipId))),
            new("text", PlainJson.Quote(PlainJson.Clean(answer.Text))),
            new("day", PlainJson.Quote(IsoDay.Write(answer.Day))),
        ]));

    /// <summary>Checks that the certified key signed it on a day on which that key was current.</summary>
    /// <param name="key">What <see cref="CertifiedKey.Verify"/> gave, of use <see cref="KeyUse.Answers"/>.</param>
    public static (AnswerStatement? Answer, SealFault Fault) Verify(string jws, KeyStatement key)
    {
        if (key.Use != KeyUse.Answers)
        {
            return (null, SealFault.WrongKey);
        }

        var (payload, fault) = CompactJws.Verify(jws, Type, key.Jwk);
        if (payload is null)
        {
            return (null, fault);
        }

        if (Read(payload) is not { } answer)
        {
            return (null, SealFault.WrongContent);
        }

        return key.IsCurrent(answer.Day) ? (answer, SealFault.None) : (null, SealFault.WrongKey);
    }

    /// <summary>Seals a signed answer.</summary>
    /// <param name="signedJws">What <see cref="Sign"/> gave, at most 64 KiB.</param>
    /// <param name="publicJwk">The tip's answer key, P-256.</param>
    /// <exception cref="ArgumentException">Too long, or no P-256 key.</exception>
    public static string Seal(string signedJws, string publicJwk)
    {
        using var theirs = PublicJwk.ReadAgreement(publicJwk) ?? throw new ArgumentException("No P-256 key.", nameof(publicJwk));
        using var mine = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var key = EcdhEs.Agree(mine, theirs);
        var header = PlainJson.Object([new("alg", "\"ECDH-ES\""), new("enc", "\"A256GCM\""), new("epk", PublicJwk.Of(mine))]);
        try
        {
            return CompactJwe.Seal(header, Padding.Pad(Encoding.ASCII.GetBytes(signedJws)), key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Opens a sealed answer; it must still be verified.</summary>
    /// <param name="answerKey">What <see cref="AnswerKeys.Unwrap"/> gave.</param>
    /// <returns>The signed JWS, or the fault.</returns>
    public static (string? SignedJws, SealFault Fault) Open(string sealedAnswer, ECDiffieHellman answerKey)
    {
        if (CompactJwe.Header(sealedAnswer) is not { } bytes)
        {
            return (null, SealFault.Malformed);
        }

        var header = StrictJson.Exactly(bytes, "alg", "enc", "epk");
        if (header is null || !StrictJson.Says(header["alg"], "ECDH-ES") || !StrictJson.Says(header["enc"], "A256GCM"))
        {
            return (null, SealFault.WrongHeader);
        }

        using var theirs = PublicJwk.ReadAgreement(header["epk"].GetRawText());
        return theirs is null ? (null, SealFault.WrongKey) : Open(sealedAnswer, EcdhEs.Agree(answerKey, theirs));
    }

    private static (string? SignedJws, SealFault Fault) Open(string sealedAnswer, byte[] key)
    {
        var (plain, fault) = CompactJwe.Open(sealedAnswer, key);
        CryptographicOperations.ZeroMemory(key);
        if (plain is null)
        {
            return (null, fault);
        }

        return Padding.IsClass(plain.Length) ? (Encoding.ASCII.GetString(plain).TrimEnd(' '), SealFault.None) : (null, SealFault.WrongSize);
    }

    private static AnswerStatement? Read(byte[] payload)
    {
        var members = StrictJson.Exactly(payload, "tip", "text", "day");
        return members is not null && StrictJson.Text(members["tip"]) is { } tip && StrictBase64Url.Read(tip) is { } tipId
            && StrictJson.Text(members["text"]) is { } text && IsoDay.Read(StrictJson.Text(members["day"])) is { } day
                ? new AnswerStatement(tipId, PlainJson.Clean(text), day)
                : null;
    }
}

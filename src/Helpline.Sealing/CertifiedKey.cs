using System.Security.Cryptography;
using System.Text.Json;

namespace Helpline.Sealing;

/// <summary>
/// An agency's root vouches for a key: compact JWS, ES256, typ <c>helpline-key+jwt</c>. The server, the command line and
/// the browser take no key without it. Whether it is current, and whose root it is, is the reader's to check.
/// </summary>
public static class CertifiedKey
{
    private const string Type = "helpline-key+jwt";

    /// <summary>Signs a statement with the agency's root key.</summary>
    /// <param name="root">P-256, private.</param>
    /// <exception cref="ArgumentException">The statement would not verify.</exception>
    public static string Certify(ECDsa root, KeyStatement statement)
    {
        if (FaultOf(statement) != SealFault.None)
        {
            throw new ArgumentException("The statement does not fit its key.", nameof(statement));
        }

        return CompactJws.Sign(root, Type, KeyThumbprint.Of(PublicJwk.Of(root)), PlainJson.Object(
        [
            new("agency", PlainJson.Quote(statement.Agency)),
            new("use", PlainJson.Quote(NameOf(statement.Use))),
            new("kid", PlainJson.Quote(statement.Kid)),
            new("jwk", statement.Jwk),
            new("from", PlainJson.Quote(IsoDay.Write(statement.From))),
            new("to", PlainJson.Quote(IsoDay.Write(statement.To))),
        ]));
    }

    /// <summary>Checks signature, header, the key's kind and size, and that the kid is its thumbprint.</summary>
    /// <param name="rootJwk">The agency's public root, P-256.</param>
    public static (KeyStatement? Statement, SealFault Fault) Verify(string jws, string rootJwk)
    {
        var (payload, fault) = CompactJws.Verify(jws, Type, rootJwk);
        if (payload is null)
        {
            return (null, fault);
        }

        var members = StrictJson.Exactly(payload, "agency", "use", "kid", "jwk", "from", "to");
        if (members is null || Read(members) is not { } statement)
        {
            return (null, SealFault.WrongContent);
        }

        fault = FaultOf(statement);
        return (fault == SealFault.None ? statement : null, fault);
    }

    private static KeyStatement? Read(IReadOnlyDictionary<string, JsonElement> members) =>
        StrictJson.Text(members["agency"]) is { Length: > 0 } agency && UseOf(StrictJson.Text(members["use"])) is { } use
        && StrictJson.Text(members["kid"]) is { } kid && members["jwk"].ValueKind == JsonValueKind.Object
        && IsoDay.Read(StrictJson.Text(members["from"])) is { } from && IsoDay.Read(StrictJson.Text(members["to"])) is { } to
            ? new KeyStatement(agency, use, kid, members["jwk"].GetRawText(), from, to)
            : null;

    private static SealFault FaultOf(KeyStatement statement)
    {
        using AsymmetricAlgorithm? key =
            statement.Use == KeyUse.Answers ? PublicJwk.ReadSigner(statement.Jwk) : PublicJwk.ReadRsa(statement.Jwk);
        if (key is null || !string.Equals(KeyThumbprint.Of(statement.Jwk), statement.Kid, StringComparison.Ordinal))
        {
            return SealFault.WrongKey;
        }

        return statement.From <= statement.To && statement.Agency.Length > 0 ? SealFault.None : SealFault.WrongContent;
    }

    private static string NameOf(KeyUse use) => use switch
    {
        KeyUse.Encryption => "encryption",
        KeyUse.Recovery => "recovery",
        KeyUse.Answers => "answers",
        _ => throw new ArgumentOutOfRangeException(nameof(use)),
    };

    private static KeyUse? UseOf(string? name) => name switch
    {
        "encryption" => KeyUse.Encryption,
        "recovery" => KeyUse.Recovery,
        "answers" => KeyUse.Answers,
        _ => null,
    };
}

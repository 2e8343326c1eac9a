using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>Keys for tests only, the same in every run, from tests/vectors/sealing.json. Whoever has this repository has them.</summary>
internal static class TestKeys
{
    public static RSA Encryption { get; } = Import(RSA.Create(4096), "encryption");

    public static ECDsa Root { get; } = Import(ECDsa.Create(ECCurve.NamedCurves.nistP256), "root");

    public static ECDsa Answers { get; } = Import(ECDsa.Create(ECCurve.NamedCurves.nistP256), "answers");

    public static ECDsa Server { get; } = Import(ECDsa.Create(ECCurve.NamedCurves.nistP256), "server");

    public static AgencyKey AgencyKey { get; } =
        new(Kid(PublicJwk.Of(Encryption)), PublicJwk.Of(Encryption), Vectors.From, Vectors.To, recovery: false);

    public static KeyStatement AnswersStatement { get; } =
        new(Vectors.Agency, KeyUse.Answers, Kid(PublicJwk.Of(Answers)), PublicJwk.Of(Answers), Vectors.From, Vectors.To);

    public static KeyStatement EncryptionStatement { get; } =
        new(Vectors.Agency, KeyUse.Encryption, AgencyKey.Kid, AgencyKey.Jwk, Vectors.From, Vectors.To);

    public static string RootJwk { get; } = PublicJwk.Of(Root);

    public static string Kid(string jwk) => KeyThumbprint.Of(jwk);

    /// <summary>The key of the vectors; the fresh one only while there are no vectors yet.</summary>
    private static TKey Import<TKey>(TKey fresh, string name)
        where TKey : AsymmetricAlgorithm
    {
        if (Vectors.Committed?["keys"]?[name]?["pkcs8"] is JsonNode pkcs8)
        {
            fresh.ImportPkcs8PrivateKey(Vectors.Bytes(pkcs8), out _);
        }

        return fresh;
    }
}

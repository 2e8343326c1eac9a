using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Helpline.Sealing;

/// <summary>
/// The carried form of a tip: flattened JWE JSON (RFC 7516 section 7.2.2) with one recipient. Reads exactly our profile
/// and refuses every other member or header, so that no reader can be talked into another algorithm.
/// </summary>
public static class FlattenedJwe
{
    private const int WrappedKeyBytes = 512;
    private const int KidBytes = 32;
    private const int LongestJson = 128 * 1024;

    /// <summary>The delivery as one line of JSON.</summary>
    public static string Write(SealedBody body, AdmittedKey key) => PlainJson.Object(
    [
        new("protected", PlainJson.Quote(body.Protected)),
        new("header", PlainJson.Object([new("alg", "\"RSA-OAEP-256\""), new("kid", PlainJson.Quote(key.Kid))])),
        new("encrypted_key", PlainJson.Quote(key.EncryptedKey)),
        new("iv", PlainJson.Quote(body.Iv)),
        new("ciphertext", PlainJson.Quote(body.Ciphertext)),
        new("tag", PlainJson.Quote(body.Tag)),
        new("aad", PlainJson.Quote(body.Aad)),
    ]);

    /// <returns>The delivery, well formed but not yet opened, or the fault.</returns>
    public static (SealedDelivery? Delivery, SealFault Fault) Read(string json)
    {
        if (json.Length > LongestJson)
        {
            return (null, SealFault.WrongSize);
        }

        var members = StrictJson.Exactly(
            Encoding.UTF8.GetBytes(json), "protected", "header", "encrypted_key", "iv", "ciphertext", "tag", "aad");
        return members is null ? (null, SealFault.Malformed) : Read(members);
    }

    /// <summary>Opens a carried tip.</summary>
    /// <param name="privateKey">RSA-4096.</param>
    /// <returns>The padded JSON (the caller wipes it; <see cref="TipBody.Read"/> reads it), or the fault.</returns>
    public static (byte[]? Plain, SealFault Fault) Open(string json, RSA privateKey)
    {
        var (delivery, fault) = Read(json);
        return delivery is null ? (null, fault) : Open(delivery, privateKey);
    }

    private static (SealedDelivery? Delivery, SealFault Fault) Read(IReadOnlyDictionary<string, JsonElement> members)
    {
        if (!StrictJson.Says(members["protected"], TipSeal.Protected)
            || StrictJson.Exactly(members["header"], "alg", "kid") is not { } header
            || !StrictJson.Says(header["alg"], "RSA-OAEP-256") || StrictJson.Text(header["kid"]) is not { } kid || StrictBase64Url.Read(kid, KidBytes) is null)
        {
            return (null, SealFault.WrongHeader);
        }

        var texts = members.Where(member => member.Key != "header").ToDictionary(member => member.Key, member => StrictJson.Text(member.Value) ?? "?");
        var delivery = new SealedDelivery(
            new SealedBody(TipSeal.Protected, texts["iv"], texts["ciphertext"], texts["tag"], texts["aad"]),
            new AdmittedKey(kid, texts["encrypted_key"]));
        var fault = FaultOf(delivery);
        return (fault == SealFault.None ? delivery : null, fault);
    }

    private static SealFault FaultOf(SealedDelivery delivery)
    {
        var (body, key) = delivery;
        if (StrictBase64Url.Read(body.Iv) is not { } iv || StrictBase64Url.Read(body.Ciphertext) is not { } ciphertext
            || StrictBase64Url.Read(body.Tag) is not { } tag || StrictBase64Url.Read(key.EncryptedKey) is not { } wrapped
            || StrictBase64Url.Read(body.Aad) is not { Length: > 0 })
        {
            return SealFault.Malformed;
        }

        return iv.Length == Gcm.IvBytes && tag.Length == Gcm.TagBytes && wrapped.Length == WrappedKeyBytes && Padding.IsClass(ciphertext.Length)
            ? SealFault.None
            : SealFault.WrongSize;
    }

    private static (byte[]? Plain, SealFault Fault) Open(SealedDelivery delivery, RSA privateKey)
    {
        if (!string.Equals(KeyThumbprint.Of(PublicJwk.Of(privateKey)), delivery.Key.Kid, StringComparison.Ordinal))
        {
            return (null, SealFault.WrongKey);
        }

        var key = Unwrap(delivery.Key, privateKey);
        try
        {
            return key.Length == Gcm.KeyBytes ? TipSeal.Open(delivery.Body, key) : (null, SealFault.DoesNotOpen);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static byte[] Unwrap(AdmittedKey key, RSA privateKey)
    {
        try
        {
            return privateKey.Decrypt(StrictBase64Url.Read(key.EncryptedKey)!, RSAEncryptionPadding.OaepSHA256);
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}

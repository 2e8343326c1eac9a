using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Helpline.Sealing;

namespace Helpline.Sessions;

/// <summary>A session to padded ciphertext and back. The plain bytes are wiped as soon as they were used.</summary>
internal static class SessionSeal
{
    // Relaxed, so that a long Cyrillic story stays in its class; these bytes are never part of a page.
    private static readonly SessionJson Json = new(new JsonSerializerOptions(SessionJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <returns>Null when the session is larger than the largest class.</returns>
    public static byte[]? Seal(Session session, byte[] draftKey, byte[] id)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(session, Json.Session);
        var padded = Padding.Fits(plain.Length, Padding.LargestSession) ? Padding.Pad(plain, Padding.LargestSession) : null;
        try
        {
            return padded is null ? null : AtRest.Seal(draftKey, padded, id);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    /// <summary>Bytes that the session takes, padded.</summary>
    public static int SizeOf(Session session)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(session, Json.Session);
        var padded = Padding.Pad(plain, Padding.LargestSession);
        CryptographicOperations.ZeroMemory(plain);
        CryptographicOperations.ZeroMemory(padded);
        return padded.Length;
    }

    /// <returns>Null when it can't be opened or read: then it is as if there were no talk.</returns>
    public static Session? Open(byte[] sealedBytes, byte[] draftKey, byte[] id)
    {
        var plain = AtRest.Open(draftKey, sealedBytes, id);
        try
        {
            return plain is null ? null : JsonSerializer.Deserialize(plain, Json.Session);
        }
        catch (JsonException)
        {
            // Written by another version of the program.
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }
}

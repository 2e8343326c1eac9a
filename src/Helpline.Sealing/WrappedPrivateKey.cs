using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Helpline.Sealing;

/// <summary>
/// A private key as it is stored and carried: JSON <c>{kid, member, salt, iterations, jwe}</c>, one wrap a member. The
/// key of the JWE is HKDF-SHA-256 (RFC 5869, empty salt) of PBKDF2-SHA-256 (RFC 8018, 600,000 rounds) of the
/// passphrase's digits, with info <c>helpline/v1/staff-kek</c> 0 member 0 kid. The server never holds passphrase or key.
/// </summary>
public static class WrappedPrivateKey
{
    private const int SaltBytes = 16;
    private const int Iterations = 600_000;

    /// <param name="pkcs8">The private key, PKCS #8; the caller wipes it.</param>
    /// <param name="kid">RFC 7638 thumbprint of the key.</param>
    /// <param name="member">Whose wrap it is.</param>
    /// <param name="passphrase">As <see cref="Passphrase.Normalize"/> takes it.</param>
    /// <exception cref="ArgumentException">No passphrase of 24 digits.</exception>
    public static string Wrap(ReadOnlySpan<byte> pkcs8, string kid, string member, string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var key = Kek(passphrase, salt, member, kid) ?? throw new ArgumentException("No passphrase of 24 digits.", nameof(passphrase));
        try
        {
            return Write(kid, member, salt, SealedKey.Seal(pkcs8, kid, key));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <returns>The thumbprint of the key that is wrapped, or null if this is no wrapped key.</returns>
    public static string? KidOf(string json) => Read(json)?.Kid;

    /// <returns>The PKCS #8 bytes (the caller wipes them), or the fault; <see cref="SealFault.DoesNotOpen"/> for a wrong passphrase.</returns>
    public static (byte[]? Pkcs8, SealFault Fault) Unwrap(string json, string passphrase)
    {
        if (Read(json) is not var (kid, member, salt, jwe))
        {
            return (null, SealFault.Malformed);
        }

        var key = Kek(passphrase, salt, member, kid);
        try
        {
            return key is null ? (null, SealFault.DoesNotOpen) : SealedKey.Open(jwe, kid, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static (string Kid, string Member, byte[] Salt, string Jwe)? Read(string json)
    {
        var members = StrictJson.Exactly(Encoding.UTF8.GetBytes(json), "kid", "member", "salt", "iterations", "jwe");
        return members is not null && StrictJson.Text(members["kid"]) is { } kid && StrictJson.Text(members["member"]) is { } member
            && StrictJson.Text(members["jwe"]) is { } jwe
            && StrictBase64Url.Read(StrictJson.Text(members["salt"]) ?? "?", SaltBytes) is { } salt
            && members["iterations"].GetRawText() == Iterations.ToString(CultureInfo.InvariantCulture)
                ? (kid, member, salt, jwe)
                : null;
    }

    private static string Write(string kid, string member, byte[] salt, string jwe) => PlainJson.Object(
    [
        new("kid", PlainJson.Quote(kid)),
        new("member", PlainJson.Quote(member)),
        new("salt", PlainJson.Quote(StrictBase64Url.Write(salt))),
        new("iterations", Iterations.ToString(CultureInfo.InvariantCulture)),
        new("jwe", PlainJson.Quote(jwe)),
    ]);

    private static byte[]? Kek(string passphrase, byte[] salt, string member, string kid)
    {
        if (Passphrase.Normalize(passphrase) is not { } digits)
        {
            return null;
        }

        var stretched = Rfc2898DeriveBytes.Pbkdf2(digits, salt, Iterations, HashAlgorithmName.SHA256, Gcm.KeyBytes);
        try
        {
            var info = KeyLabel.Of("helpline/v1/staff-kek", Encoding.UTF8.GetBytes(member), Encoding.UTF8.GetBytes(kid));
            return HKDF.DeriveKey(HashAlgorithmName.SHA256, stretched, Gcm.KeyBytes, salt: null, info);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(stretched);
        }
    }
}

using System.Security.Cryptography;
using Helpline.Sealing;

namespace Helpline.Tips;

/// <summary>
/// The installation's own secrets: pepper and salt of the receipts, the key that signs filings, and the one behind file tokens. Files that only their
/// owner reads (0600), made once; whoever loses them loses every receipt. Never printed, never in a database.
/// </summary>
internal sealed class LastingSecrets
{
    private const string SigningKeyFile = "signing-key";
    private readonly byte[] _signing;

    private LastingSecrets(byte[] pepper, byte[] installationSalt, byte[] signing, byte[] fileTokens) =>
        (Pepper, InstallationSalt, _signing, SigningJwk, FileTokens) = (pepper, installationSalt, signing, PublicJwkOf(signing), fileTokens);

    public byte[] Pepper { get; }

    public byte[] InstallationSalt { get; }

    /// <summary>The public half of the signing key, JWK as JSON: no secret, everybody may check a proof with it.</summary>
    public string SigningJwk { get; }

    /// <summary>From it the tokens are derived by which an agency's system fetches the files of a delivery.</summary>
    public byte[] FileTokens { get; }

    /// <summary>Reads the secrets, or makes them where none are.</summary>
    public static LastingSecrets Open(string directory)
    {
        MakeDirectory(directory);
        return new(
            ReadOrMake(Path.Combine(directory, "pepper"), () => RandomNumberGenerator.GetBytes(32)),
            ReadOrMake(Path.Combine(directory, "installation-salt"), () => RandomNumberGenerator.GetBytes(32)),
            ReadOrMake(Path.Combine(directory, SigningKeyFile), MakeSigningKey),
            ReadOrMake(Path.Combine(directory, "file-tokens"), () => RandomNumberGenerator.GetBytes(32)));
    }

    /// <summary>The public signing key of an installation; null: none lies there that can be read. Makes nothing.</summary>
    public static string? PublicJwkIn(string directory)
    {
        try
        {
            return PublicJwkOf(File.ReadAllBytes(Path.Combine(directory, SigningKeyFile)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The private signing key, P-256; the caller disposes of it.</summary>
    public ECDsa OpenSigningKey()
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(_signing, out _);
        return key;
    }

    public override string ToString() => "[sealed]";

    private static string PublicJwkOf(byte[] signing)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(signing, out _);
        return PublicJwk.Of(key);
    }

    private static byte[] MakeSigningKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    private static void MakeDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
            return;
        }

        Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Written beside and moved into place: a stop half-way must not leave half a secret.</summary>
    private static byte[] ReadOrMake(string path, Func<byte[]> make)
    {
        if (!File.Exists(path))
        {
            var beside = path + ".new";
            File.Delete(beside);
            using (var file = new FileStream(beside, OwnerOnly()))
            {
                file.Write(make());
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path);
        }

        return File.ReadAllBytes(path);
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}

using System.Security.Cryptography;

namespace Helpline.Tips;

/// <summary>
/// The installation's own secrets: pepper and salt of the receipts, and the key that signs filings. Files that only their
/// owner reads (0600), made once; whoever loses them loses every receipt. Never printed, never in a database.
/// </summary>
internal sealed class LastingSecrets
{
    private readonly byte[] _signing;

    private LastingSecrets(byte[] pepper, byte[] installationSalt, byte[] signing) =>
        (Pepper, InstallationSalt, _signing) = (pepper, installationSalt, signing);

    public byte[] Pepper { get; }

    public byte[] InstallationSalt { get; }

    /// <summary>Reads the secrets, or makes them where none are.</summary>
    public static LastingSecrets Open(string directory)
    {
        MakeDirectory(directory);
        return new(
            ReadOrMake(Path.Combine(directory, "pepper"), () => RandomNumberGenerator.GetBytes(32)),
            ReadOrMake(Path.Combine(directory, "installation-salt"), () => RandomNumberGenerator.GetBytes(32)),
            ReadOrMake(Path.Combine(directory, "signing-key"), MakeSigningKey));
    }

    /// <summary>The private signing key, P-256; the caller disposes of it.</summary>
    public ECDsa OpenSigningKey()
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(_signing, out _);
        return key;
    }

    public override string ToString() => "[sealed]";

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

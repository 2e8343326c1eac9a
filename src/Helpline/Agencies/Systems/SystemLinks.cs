using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Helpline.Agencies.Systems;

/// <summary>
/// The links of all systems, one file each (0600) in a folder of the secrets. Read anew each time, so that a link made on
/// the command line is in force at once. Keeps no key that would let anybody in.
/// </summary>
internal sealed class SystemLinks(string folder)
{
    private const int Bytes = 32;
    private const string KeyMark = "hlk_";
    private const string SecretMark = "whsec_";

    /// <summary>Null: that queue's system was never connected.</summary>
    public SystemLink? Find(string agency, string queue) =>
        Read(PathOf(agency, queue)) is { } link && link.Agency == agency && link.Queue == queue ? link : null;

    /// <summary>Whose key this is; every link is compared in constant time, whichever fits.</summary>
    public SystemLink? FindByKey(string key)
    {
        var hash = HashOf(key);
        SystemLink? found = null;
        foreach (var link in Files().Select(Read).OfType<SystemLink>())
        {
            found = CryptographicOperations.FixedTimeEquals(link.KeyHash, hash) ? link : found;
        }

        return found;
    }

    /// <summary>Draws a secret and a key; those that were there are void from then on.</summary>
    public MadeLink Make(string agency, string queue)
    {
        var secret = RandomNumberGenerator.GetBytes(Bytes);
        var key = KeyMark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        Keep(new(agency, queue, secret, HashOf(key)));
        return new(SecretMark + Convert.ToBase64String(secret), key);
    }

    /// <summary>A folder that was made by another user lets nobody in, as if there were none.</summary>
    private string[] Files()
    {
        try
        {
            return Directory.GetFiles(folder, "*.json");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>No salt is needed: nobody guesses 256 random bits.</summary>
    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static SystemLink? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<SystemLink>(File.ReadAllBytes(path)) is { Secret.Length: Bytes, KeyHash.Length: Bytes } link ? link : null;
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null; // a file that is being replaced, that somebody broke or that another user wrote lets nobody in, and keeps no other out
        }
    }

    private string PathOf(string agency, string queue) => Path.Combine(folder, $"{agency}.{queue}.json");

    /// <summary>Written beside and moved into place, so that a reader finds the old link or the new one.</summary>
    private void Keep(SystemLink link)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var path = PathOf(link.Agency, link.Queue);
        File.Delete(path + ".new");
        using (var file = new FileStream(path + ".new", options))
        {
            file.Write(JsonSerializer.SerializeToUtf8Bytes(link));
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }
}

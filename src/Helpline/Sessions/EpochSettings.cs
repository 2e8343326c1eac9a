using System.Security.Cryptography;
using System.Text;

namespace Helpline.Sessions;

/// <summary>Where the keys of the day are kept, bound from <c>Helpline:Secrets</c>. Names a place; never holds a key.</summary>
internal sealed class EpochSettings
{
    public string? EpochDirectory { get; set; }

    public bool SwapIsEncrypted { get; set; }

    /// <summary>The directory set, else systemd's runtime directory, else one in shared memory that belongs to this data directory alone.</summary>
    public string DirectoryFor(string dataDirectory, string? runtimeDirectory)
    {
        if (!string.IsNullOrWhiteSpace(EpochDirectory))
        {
            return Path.GetFullPath(EpochDirectory);
        }

        // systemd separates several runtime directories by colons; the first is the unit's own.
        return runtimeDirectory?.Split(':') is [{ Length: > 0 } own, ..]
            ? own
            : "/dev/shm/helpline-" + Mark(dataDirectory);
    }

    private static string Mark(string dataDirectory) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(dataDirectory))).AsSpan(0, 8));
}

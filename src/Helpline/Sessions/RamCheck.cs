namespace Helpline.Sessions;

/// <summary>Proves from the kernel's own tables that a directory never reaches a disk. Pure: it is handed the tables.</summary>
internal static class RamCheck
{
    /// <summary>The faults that forbid to keep keys there; none: it is RAM.</summary>
    public static IEnumerable<string> Faults(string directory, string mounts, string swaps, bool swapIsEncrypted)
    {
        if (FileSystemOf(directory, mounts) is not ("tmpfs" or "ramfs"))
        {
            yield return $"Helpline:Secrets:EpochDirectory: {directory} is not in RAM (tmpfs or ramfs)";
        }

        if (!swapIsEncrypted && HasSwap(swaps))
        {
            yield return "Helpline:Secrets:SwapIsEncrypted: this machine swaps; switch swap off, or encrypt it and say so here";
        }
    }

    /// <summary>File system of the mount that holds the path: the longest that contains it, and of equals the last mounted.</summary>
    public static string? FileSystemOf(string path, string mounts)
    {
        string? found = null;
        var longest = -1;
        foreach (var line in mounts.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ');
            if (parts.Length >= 3 && Unescape(parts[1]) is var point && point.Length >= longest && Contains(point, path))
            {
                (found, longest) = (parts[2], point.Length);
            }
        }

        return found;
    }

    public static bool HasSwap(string swaps) => swaps.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 1;

    private static bool Contains(string point, string path) =>
        point == "/" || path == point || path.StartsWith(point + "/", StringComparison.Ordinal);

    private static string Unescape(string point) => point
        .Replace("\\040", " ", StringComparison.Ordinal)
        .Replace("\\011", "\t", StringComparison.Ordinal)
        .Replace("\\012", "\n", StringComparison.Ordinal)
        .Replace("\\134", "\\", StringComparison.Ordinal);
}

using Helpline.Sessions;
using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys.Seizing;

/// <summary>Whatever in some folders could be a key: every window of a small file, and every database value of a key's length.</summary>
internal static class KeyHunt
{
    private const int KeyBytes = 32;
    private const int LargestKeyFile = 4096;

    /// <summary>Pairs of look-up and draft key as our own code takes them; a lone key stands for both.</summary>
    internal static IReadOnlyList<EpochKey> EpochKeysIn(params string[] folders) =>
        [.. Keys(folders).Select(key => new EpochKey(DateOnly.MinValue, [.. key, .. key]))
            .Concat(Windows(folders, EpochKey.Size).Select(both => new EpochKey(DateOnly.MinValue, both)))];

    internal static IReadOnlyList<byte[]> Keys(params string[] folders) =>
        [.. Windows(folders, KeyBytes).Concat(Cells(folders).Where(cell => cell.Length == KeyBytes)).DistinctBy(Convert.ToHexString)];

    internal static IEnumerable<byte[]> Cells(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.db", SearchOption.AllDirectories))
        .SelectMany(SqliteCells.In)
        .Select(cell => cell.Bytes);

    private static IEnumerable<byte[]> Windows(string[] folders, int size)
    {
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
        {
            var bytes = new FileInfo(file).Length <= LargestKeyFile ? File.ReadAllBytes(file) : [];
            for (var at = 0; at + size <= bytes.Length; at++)
            {
                yield return bytes[at..(at + size)];
            }
        }
    }
}

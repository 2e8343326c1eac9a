using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys.Marks;

/// <summary>All bytes that a program left in some folders: every file raw, and of every database also every value.</summary>
internal static class Sinks
{
    internal static IEnumerable<(string Place, byte[] Bytes)> Under(params string[] folders)
    {
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
        {
            // A socket or pipe holds nothing that stays.
            if (!File.GetAttributes(file).HasFlag(FileAttributes.Device) && Read(file) is { } bytes)
            {
                yield return ($"the name of {file}", System.Text.Encoding.UTF8.GetBytes(file));
                yield return (file, bytes);
                foreach (var cell in SqliteCells.IsDatabase(bytes) ? SqliteCells.In(file) : [])
                {
                    yield return ($"{Path.GetFileName(file)} {cell.Table}.{cell.Column}", cell.Bytes);
                }
            }
        }
    }

    private static byte[]? Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (!stream.CanSeek)
            {
                return null;
            }

            var bytes = new byte[stream.Length];
            return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}

using System.Globalization;
using System.Runtime.Versioning;

namespace Helpline.Sessions;

/// <summary>
/// Epoch keys as files of a RAM-backed directory, readable by this user alone, so that a restart of the program loses no talk.
/// Whether the directory is in RAM is checked before by <see cref="RamCheck"/>.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class RamDirectory(string directory) : IEpochPlace
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string Ending = ".key";
    private const string DayForm = "yyyy-MM-dd";

    public byte[]? Read(DateOnly day)
    {
        try
        {
            var keys = File.ReadAllBytes(FileOf(day));
            return keys.Length == EpochKey.Size ? keys : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public byte[] Keep(DateOnly day, byte[] keys)
    {
        var temporary = Path.Combine(directory, $".{Convert.ToHexString(keys.AsSpan(0, 4))}.new");
        Write(temporary, keys);
        try
        {
            // Never over another's keys: a second process of this installation may have been first.
            File.Move(temporary, FileOf(day), overwrite: false);
            return keys;
        }
        catch (IOException) when (File.Exists(FileOf(day)))
        {
            Erase(temporary);
            return Read(day) ?? Replace(day, keys);
        }
    }

    public void KeepOnly(DateOnly today, DateOnly yesterday)
    {
        foreach (var path in Directory.EnumerateFiles(directory, "*" + Ending))
        {
            if (IsOurs(path) && path != FileOf(today) && path != FileOf(yesterday))
            {
                Erase(path);
            }
        }
    }

    /// <summary>Somebody may have named a directory in which other programs keep keys too; those are never touched.</summary>
    private static bool IsOurs(string path) =>
        DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(path), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private byte[] Replace(DateOnly day, byte[] keys)
    {
        Erase(FileOf(day));
        return Keep(day, keys);
    }

    private string FileOf(DateOnly day) =>
        Path.Combine(directory, day.ToString(DayForm, CultureInfo.InvariantCulture) + Ending);

    private static void Write(string path, byte[] keys)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
        using var file = new FileStream(path, options);
        file.Write(keys);
        file.Flush(flushToDisk: true);
    }

    private static void Erase(string path)
    {
        try
        {
            using (var file = new FileStream(path, FileMode.Open, FileAccess.Write))
            {
                file.Write(new byte[file.Length]);
                file.Flush(flushToDisk: true);
            }

            File.Delete(path);
        }
        catch (FileNotFoundException)
        {
            // Another process of this installation erased it first.
        }
    }
}

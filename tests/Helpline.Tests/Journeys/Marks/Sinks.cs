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

    /// <summary>All that a running program left in its folders and databases, printed, or counts in public.</summary>
    internal static async Task<IReadOnlyList<(string Place, byte[] Bytes)>> OfAsync(RunningHelpline helpline)
    {
        using var client = new HttpClient();
        var metrics = helpline.IsRunning ? await client.GetStringAsync(new Uri(helpline.Chat, "metrics")) : "";
        var inPostgres = helpline.Store.Settings.Count > 0;
        return
        [
            .. Under(helpline.Folder, helpline.EpochFolder), .. inPostgres ? Of(helpline.Store) : [],
            ("what was printed", System.Text.Encoding.UTF8.GetBytes(helpline.Output)), ("/metrics", System.Text.Encoding.UTF8.GetBytes(metrics)),
        ];
    }

    /// <summary>What PostgreSQL keeps: both databases as values and as files, the journal, and all that lies beside them, its log too.</summary>
    internal static IEnumerable<(string Place, byte[] Bytes)> Of(StoreHome store)
    {
        PostgresCells.Column(store.TipsAsSuperuser, "CHECKPOINT");
        var folder = Needs.PostgresFolder();
        var own = new[] { store.TalksAsSuperuser, store.TipsAsSuperuser };
        var bases = own.Select(side => PostgresCells.Column(side, "SELECT oid FROM pg_database WHERE datname = current_database()")[0]);
        string[] folders = [.. bases.Select(oid => Path.Combine(folder, "base", oid)), Path.Combine(folder, "pg_wal"), Path.Combine(folder, "global"), Path.Combine(folder, "pg_stat_tmp")];
        return own.SelectMany(side => PostgresCells.In(side).Select(cell => ($"{cell.Table}.{cell.Column}", cell.Bytes)))
            .Concat(Under(folders))
            .Concat(Directory.EnumerateFiles(folder).Select(file => (file, Read(file) ?? [])));
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

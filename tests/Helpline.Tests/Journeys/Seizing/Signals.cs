using System.Globalization;
using System.Text;
using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys.Seizing;

/// <summary>
/// Every number by which the rows of a seized database could be put in some order: where each value lies in the raw file and in
/// the log, how long it is, its first bytes, and whatever is a number already.
/// </summary>
internal sealed class Signals
{
    private const int Needle = 16;
    private readonly byte[] file;
    private readonly byte[] log;
    private readonly string database;

    internal Signals(string path)
    {
        Path = path;
        database = System.IO.Path.GetFileNameWithoutExtension(path);
        file = File.ReadAllBytes(path);
        log = File.Exists(path + "-wal") ? File.ReadAllBytes(path + "-wal") : [];
    }

    internal string Path { get; }

    /// <returns>For each row of a table: its values, and its signals by name.</returns>
    internal IReadOnlyList<(IReadOnlyDictionary<string, byte[]> Row, IReadOnlyDictionary<string, double> Signals)> Of(string table) =>
        [.. SqliteCells.Rows(Path, table).Select((row, number) => (row, Of(table, row, number)))];

    private IReadOnlyDictionary<string, double> Of(string table, IReadOnlyDictionary<string, byte[]> row, int number)
    {
        var found = new Dictionary<string, double> { [$"{database}.{table}, order of reading"] = number };
        foreach (var (column, value) in row)
        {
            var name = $"{database}.{table}.{column}";
            found[$"{name}, length"] = value.Length;
            if (double.TryParse(Encoding.UTF8.GetString(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var count))
            {
                found[$"{name}, value"] = count;
            }

            AddPlaces(found, name, value);
        }

        return found;
    }

    private void AddPlaces(Dictionary<string, double> found, string name, byte[] value)
    {
        if (value.Length < Needle)
        {
            return;
        }

        found[$"{name}, first bytes"] = BitConverter.ToUInt32([.. value.Take(4).Reverse()]);
        AddPlace(found, $"{name}, place of its beginning", file, value.AsSpan(0, Needle));
        AddPlace(found, $"{name}, place of its end", file, value.AsSpan(value.Length - Needle));
        AddPlace(found, $"{name}, place in the log", log, value.AsSpan(0, Needle));
    }

    private static void AddPlace(Dictionary<string, double> found, string name, byte[] bytes, ReadOnlySpan<byte> needle)
    {
        var at = bytes.AsSpan().LastIndexOf(needle);
        if (at >= 0)
        {
            found[name] = at;
        }
    }
}

using CsvHelper;

namespace Helpline.Facilities;

/// <summary>Rows of a seed table beside the assembly, by the names of their columns. Reads the program's own files only.</summary>
internal static class SeedRows
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Facilities", "Seed");

    public static IEnumerable<Dictionary<string, string>> Read(string folder, string file, params string[] columns)
    {
        using var reader = CsvReader.FromFile(Path.Combine(folder, file));
        while (reader.Read())
        {
            yield return columns.ToDictionary(column => column, reader.GetString);
        }
    }

    public static string[] Several(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Helpline.Tests.House.Schemas;

/// <summary>What a database file must not have: an order of rows, an id that counts, a time on the talk side.</summary>
internal static partial class SchemaFaults
{
    /// <param name="timeless">No column may tell when something happened, but the epoch.</param>
    internal static IReadOnlyList<string> Of(SqliteConnection connection, bool timeless)
    {
        var faults = new List<string>();
        foreach (var (table, sql) in Tables(connection))
        {
            if (table == "sqlite_sequence" || sql.Contains("AUTOINCREMENT", StringComparison.OrdinalIgnoreCase))
            {
                faults.Add($"{table}: a sequence");
            }

            if (!sql.Contains("WITHOUT ROWID", StringComparison.OrdinalIgnoreCase) && table != "sqlite_sequence")
            {
                faults.Add($"{table}: rows are numbered as they come");
            }

            foreach (var (column, type, isKey) in Columns(connection, table))
            {
                faults.AddRange(OfColumn($"{table}.{column}", column, type, isKey));
                if (timeless && TimeWord().IsMatch(column))
                {
                    faults.Add($"{table}.{column}: a time on the talk side");
                }
            }
        }

        return faults;
    }

    /// <returns>Every id in the rows that is not of the wanted length.</returns>
    internal static IReadOnlyList<string> OfIds(SqliteConnection connection, int bytes)
    {
        var faults = new List<string>();
        foreach (var (table, _) in Tables(connection))
        {
            foreach (var (column, _, _) in Columns(connection, table).Where(c => c.Name == "id" || c.Name.EndsWith("_id", StringComparison.Ordinal)))
            {
                using var command = connection.CreateCommand();
                command.CommandText = $"SELECT count(*) FROM \"{table}\" WHERE \"{column}\" IS NOT NULL AND length(\"{column}\") <> {bytes}";
                if ((long)command.ExecuteScalar()! > 0)
                {
                    faults.Add($"{table}.{column}: not {bytes} bytes");
                }
            }
        }

        return faults;
    }

    private static IEnumerable<string> OfColumn(string name, string column, string type, bool isKey)
    {
        if ((column == "id" || column.EndsWith("_id", StringComparison.Ordinal)) && type != "BLOB")
        {
            yield return $"{name}: an id that is no blob";
        }

        if (isKey && type == "INTEGER")
        {
            yield return $"{name}: a key that counts";
        }
    }

    /// <summary>The migrations' own two tables tell of the program's versions, not of people.</summary>
    private static List<(string Table, string Sql)> Tables(SqliteConnection connection) =>
        [.. Read(connection, "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'", r => (r.GetString(0), r.GetString(1)))];

    private static List<(string Name, string Type, bool IsKey)> Columns(SqliteConnection connection, string table) =>
        [.. Read(connection, $"SELECT name, type, pk FROM pragma_table_info('{table}')", r => (r.GetString(0), r.GetString(1), r.GetInt32(2) > 0))];

    private static IEnumerable<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> row)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    [GeneratedRegex("(^|_)(at|on|time|date|day|hour|since|created|updated|stamp|seen|expires)($|_)|time|date")]
    private static partial Regex TimeWord();
}

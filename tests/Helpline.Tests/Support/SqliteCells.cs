using System.Text;
using Microsoft.Data.Sqlite;

namespace Helpline.Tests.Support;

/// <summary>Every value in a SQLite file, read as rows, since a long one is scattered over pages in the raw file.</summary>
internal static class SqliteCells
{
    private static readonly byte[] Magic = "SQLite format 3\0"u8.ToArray();

    internal static bool IsDatabase(byte[] file) => file.AsSpan().StartsWith(Magic);

    internal static IReadOnlyList<(string Table, string Column, byte[] Bytes)> In(string path)
    {
        using var connection = Open(path);
        return [.. Tables(connection).SelectMany(table => Rows(connection, table))
            .SelectMany(row => row.Cells.Select(cell => (row.Table, cell.Key, cell.Value)))];
    }

    /// <summary>The rows of one table, each as column and bytes (a number as its decimal digits).</summary>
    internal static IReadOnlyList<IReadOnlyDictionary<string, byte[]>> Rows(string path, string table)
    {
        using var connection = Open(path);
        return [.. Rows(connection, table).Select(row => row.Cells)];
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }

    private static List<(string Table, IReadOnlyDictionary<string, byte[]> Cells)> Rows(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        var rows = new List<(string, IReadOnlyDictionary<string, byte[]>)>();
        while (reader.Read())
        {
            rows.Add((table, Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => Bytes(reader.GetValue(i)))));
        }

        return rows;
    }

    private static byte[] Bytes(object value) => value switch
    {
        byte[] blob => blob,
        DBNull => [],
        _ => Encoding.UTF8.GetBytes(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? ""),
    };
}

using System.Globalization;
using System.Text;
using Npgsql;

namespace Helpline.Tests.Support;

/// <summary>Every value in a PostgreSQL database, read as rows, as <see cref="SqliteCells"/> does for a file.</summary>
internal static class PostgresCells
{
    private const string AllTables = "SELECT quote_ident(nspname) || '.' || quote_ident(relname) FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'r' AND nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1";

    internal static IReadOnlyList<(string Table, string Column, byte[] Bytes)> In(string connection) =>
        [.. Column(connection, AllTables).SelectMany(table => Rows(connection, table).SelectMany(row => row.Select(cell => (table, cell.Key, cell.Value))))];

    /// <summary>The rows of one table, each as column and bytes (a number as its decimal digits).</summary>
    internal static IReadOnlyList<IReadOnlyDictionary<string, byte[]>> Rows(string connection, string table) => Read(connection, $"SELECT * FROM {table}");

    /// <summary>The first column of a query, as text.</summary>
    internal static IReadOnlyList<string> Column(string connection, string sql) =>
        [.. Read(connection, sql).Select(row => Encoding.UTF8.GetString(row.Values.First()))];

    internal static IReadOnlyList<IReadOnlyDictionary<string, byte[]>> Read(string connection, string sql)
    {
        using var open = new NpgsqlConnection(connection);
        open.Open();
        using var command = new NpgsqlCommand(sql, open);
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyDictionary<string, byte[]>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => Bytes(reader.GetValue(i))));
        }

        return rows;
    }

    private static byte[] Bytes(object value) => value switch
    {
        byte[] blob => blob,
        DBNull => [],
        _ => Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };
}

using Microsoft.Data.Sqlite;

namespace Helpline.Tests.Support;

/// <summary>A table of a real database that takes no row and gives none up until this is disposed.</summary>
internal sealed class RefusingTable : IDisposable
{
    private static readonly string[] Changes = ["INSERT", "DELETE"];

    private readonly string _path;

    internal RefusingTable(string path, string table)
    {
        _path = path;
        foreach (var change in Changes)
        {
            Run($"CREATE TRIGGER refusing_{change} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, 'the test refuses'); END;");
        }
    }

    public void Dispose() => Run(string.Concat(Changes.Select(change => $"DROP TRIGGER refusing_{change};")));

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using Microsoft.Data.Sqlite;

namespace Helpline.Tests.Support;

/// <summary>A table of a real database that takes no row until this is disposed.</summary>
internal sealed class RefusingTable : IDisposable
{
    private readonly string _path;

    internal RefusingTable(string path, string table)
    {
        _path = path;
        Run($"CREATE TRIGGER refusing BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'the test refuses'); END;");
    }

    public void Dispose() => Run("DROP TRIGGER refusing;");

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

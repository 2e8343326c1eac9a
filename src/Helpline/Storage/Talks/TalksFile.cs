using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Talks;

/// <summary>Opens the talk side's database, always with the pragmas that make erasing real. Nobody else opens it.</summary>
internal sealed class TalksFile
{
    private const string Pragmas =
        """
        PRAGMA busy_timeout = 5000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA foreign_keys = ON;
        """;

    private readonly string _connectionString;

    public TalksFile(string connectionString)
    {
        var parts = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        _connectionString = parts.ToString();
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            Run(connection, Pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Migrate()
    {
        using var connection = Open();
        using (var context = new TalksContext(new DbContextOptionsBuilder<TalksContext>().UseSqlite(connection).Options))
        {
            context.Database.Migrate();
        }

        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

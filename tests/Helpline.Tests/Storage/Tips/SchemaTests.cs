using Helpline.Storage;
using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Storage.Tips;

public sealed class SchemaTests
{
    [Fact]
    public async Task The_migrated_tip_side_is_what_the_model_says()
    {
        using var folder = ScratchFolder.OnDisk("schema");
        var migrated = new TipDatabase(new() { DataDirectory = folder.Sub("migrated") });
        var created = new TipDatabase(new() { DataDirectory = folder.Sub("created") });
        await migrated.MigrateAsync(TestContext.Current.CancellationToken);
        using (var tips = created.OpenTips())
        using (var shred = created.OpenShred())
        {
            tips.Database.EnsureCreated();
            shred.Database.EnsureCreated();
        }

        Assert.Equal(SchemaOf(created.OpenTips()), SchemaOf(migrated.OpenTips()));
        Assert.Equal(SchemaOf(created.OpenShred()), SchemaOf(migrated.OpenShred()));
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task No_table_has_a_hidden_row_number_and_each_key_is_a_blob()
    {
        using var folder = ScratchFolder.OnDisk("schema");
        var database = new TipDatabase(new() { DataDirectory = folder.Path });
        await database.MigrateAsync(TestContext.Current.CancellationToken);
        foreach (var file in new[] { "tips.db", "shred.db" })
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, file)};Pooling=False");
            connection.Open();
            var tables = Lines(connection, "SELECT name || ' ' || wr FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'");
            Assert.NotEmpty(tables);
            Assert.All(tables, table => Assert.EndsWith(" 1", table, StringComparison.Ordinal));
            Assert.All(tables, table => Assert.Equal(["id BLOB"], Lines(connection, $"SELECT name || ' ' || type FROM pragma_table_info('{table.Split(' ')[0]}') WHERE pk > 0")));
        }

        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public void Every_column_says_why_it_is_kept()
    {
        var database = new TipDatabase(new());
        using var tips = database.OpenTips();
        using var shred = database.OpenShred();
        Assert.All(KeptColumns.Of(tips).Concat(KeptColumns.Of(shred)), column => Assert.True(column.Why.Length > 0, $"{column.Table}.{column.Column}"));
    }

    [Fact]
    public async Task Every_connection_has_the_safe_pragmas()
    {
        using var folder = ScratchFolder.OnDisk("schema");
        var database = new TipDatabase(new() { DataDirectory = folder.Path });
        await database.MigrateAsync(TestContext.Current.CancellationToken);
        foreach (var db in new DbContext[] { database.OpenTips(), database.OpenTips(), database.OpenShred() })
        {
            db.Database.OpenConnection();
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            string[] pragmas = ["journal_mode", "secure_delete", "synchronous", "temp_store", "foreign_keys"];
            Assert.Equal(["wal", "1", "2", "2", "1"], pragmas.SelectMany(p => Lines(connection, $"PRAGMA {p}")));
            db.Dispose();
        }

        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task Rows_that_are_there_survive_a_second_migration()
    {
        using var folder = ScratchFolder.OnDisk("schema");
        var database = new TipDatabase(new() { DataDirectory = folder.Path });
        await database.MigrateAsync(TestContext.Current.CancellationToken);
        using (var db = database.OpenTips())
        {
            db.Agencies.Add(new() { Id = new byte[16], Code = "a", Definition = "{}" });
            db.SaveChanges();
        }

        await database.MigrateAsync(TestContext.Current.CancellationToken);
        using (var db = database.OpenTips())
        {
            Assert.Equal("a", Assert.Single(db.Agencies).Code);
        }

        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task An_id_that_is_not_sixteen_bytes_is_refused_by_the_file_itself()
    {
        using var folder = ScratchFolder.OnDisk("schema");
        var database = new TipDatabase(new() { DataDirectory = folder.Path });
        await database.MigrateAsync(TestContext.Current.CancellationToken);
        using var db = database.OpenTips();
        db.Agencies.Add(new() { Id = new byte[15], Code = "a", Definition = "{}" });
        Assert.Throws<DbUpdateException>(() => db.SaveChanges());
        SqliteConnection.ClearAllPools();
    }

    private static List<string> SchemaOf(DbContext db)
    {
        using (db)
        {
            db.Database.OpenConnection();
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            var tables = Lines(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite_%' ORDER BY name");
            return
            [
                .. tables.SelectMany(t => Lines(connection, $"SELECT '{t}.' || name || ' ' || type || ' ' || \"notnull\" || ' ' || pk FROM pragma_table_info('{t}') ORDER BY name")),
                .. tables.SelectMany(t => Lines(connection, $"SELECT '{t} -> ' || \"table\" || ' ' || \"from\" || ' ' || \"to\" || ' ' || on_delete FROM pragma_foreign_key_list('{t}') ORDER BY \"from\"")),
                .. tables.SelectMany(t => Lines(connection, $"SELECT '{t} ' || l.name || ' ' || l.\"unique\" || ' ' || (SELECT group_concat(name) FROM pragma_index_info(l.name)) FROM pragma_index_list('{t}') l WHERE l.origin = 'c' ORDER BY l.name")),
            ];
        }
    }

    private static List<string> Lines(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetValue(0).ToString()!);
        }

        return lines;
    }
}

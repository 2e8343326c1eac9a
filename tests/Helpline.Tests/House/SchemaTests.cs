using Helpline.Storage.Talks;
using Helpline.Tests.House.Schemas;
using Helpline.Tests.Support;
using Helpline.Tests.Tips;
using Microsoft.Data.Sqlite;

namespace Helpline.Tests.House;

/// <summary>The files as they really are after migrations and work: nothing in them counts, orders or dates people.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void The_talk_side_has_tables_without_order_or_time()
    {
        using var folder = ScratchFolder.OnDisk("schema");
        var file = new TalksFile($"Data Source={Path.Combine(folder.Path, "talks.db")}");
        file.Migrate();
        using var connection = file.Open();
        Assert.Empty(SchemaFaults.Of(connection, timeless: true));
    }

    [Fact]
    public async Task The_tip_side_has_ids_of_sixteen_bytes_and_no_order()
    {
        await using var house = await TipHouse.OpenAsync();
        await house.FileAndDeliverAsync();
        await house.FileAsync();
        foreach (var name in new[] { "tips.db", "shred.db" })
        {
            using var connection = Open(Path.Combine(house.Folder, name));
            Assert.Empty(SchemaFaults.Of(connection, timeless: false));
            Assert.Empty(SchemaFaults.OfIds(connection, 16));
        }
    }

    [Fact]
    public void A_sequence_a_numbered_row_a_counting_key_and_a_time_are_found()
    {
        using var sample = Sample(
            """
            CREATE TABLE visits (visit_id INTEGER PRIMARY KEY AUTOINCREMENT, created_at TEXT);
            INSERT INTO visits (created_at) VALUES ('now');
            """);
        var faults = SchemaFaults.Of(sample, timeless: true);
        Assert.Equal(
            [
                "sqlite_sequence: a sequence",
                "visits.created_at: a time on the talk side",
                "visits.visit_id: a key that counts",
                "visits.visit_id: an id that is no blob",
                "visits: a sequence",
                "visits: rows are numbered as they come",
            ],
            faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_short_id_is_found()
    {
        using var sample = Sample("CREATE TABLE t (id BLOB PRIMARY KEY) WITHOUT ROWID; INSERT INTO t VALUES (x'0102');");
        Assert.Equal(["t.id: not 16 bytes"], SchemaFaults.OfIds(sample, 16));
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static SqliteConnection Sample(string sql)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        TalksFile.Run(connection, sql);
        return connection;
    }
}

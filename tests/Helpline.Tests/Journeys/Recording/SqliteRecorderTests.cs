using Helpline.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Helpline.Tests.Journeys.Recording;

/// <summary>The controls of the two-sides test: a connection that reaches two files is seen, a VACUUM is not mistaken for one.</summary>
public sealed class SqliteRecorderTests
{
    [Fact]
    public void A_connection_that_reaches_two_databases_is_seen()
    {
        using var folder = ScratchFolder.OnDisk("recorder");
        var other = Path.Combine(folder.Path, "tips.db");
        var recording = Recorded(folder,
            "CREATE TABLE here (x);",
            $"ATTACH '{other}' AS other;",
            "CREATE TABLE other.there (x);",
            "BEGIN; INSERT INTO here VALUES (1); INSERT INTO other.there VALUES (2); COMMIT;");

        var crossings = recording.Crossings();

        Assert.Contains(crossings, crossing => crossing.StartsWith("one connection reached", StringComparison.Ordinal) && crossing.Contains("INSERT INTO other.there", StringComparison.Ordinal));
        Assert.Contains(crossings, crossing => crossing.StartsWith("attached", StringComparison.Ordinal));
    }

    [Fact]
    public void One_database_a_connection_is_no_crossing_even_when_it_is_vacuumed()
    {
        using var folder = ScratchFolder.OnDisk("recorder");
        var recording = Recorded(folder, "CREATE TABLE here (x);", "INSERT INTO here VALUES (1);", "VACUUM;");

        Assert.NotEmpty(recording.On("talks.db"));
        Assert.Empty(recording.Crossings());
    }

    private static Recording Recorded(ScratchFolder folder, params string[] statements)
    {
        var file = Path.Combine(folder.Path, "recording.jsonl");
        SQLitePCL.Batteries_V2.Init();
        SqliteRecorder.Start(file);
        try
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "talks.db")};Pooling=False");
            connection.Open();
            foreach (var statement in statements)
            {
                using var command = connection.CreateCommand();
                command.CommandText = statement;
                command.ExecuteNonQuery();
            }
        }
        finally
        {
            SqliteRecorder.Stop();
        }

        return Recording.Read(file).Under(folder.Path);
    }
}

using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Helpline.Storage.Talks;

/// <summary>
/// Takes what was just written, and some rows that were there, and lays them down again in random order. Without it a row's place in
/// the file would tell who came when, and with the times of released tips who filed which. Changes no row.
/// </summary>
internal static class TalkShuffle
{
    /// <summary>Neighbours by keyed hash are strangers by time; so many at each turn mix the file faster than new talks can order it.</summary>
    private const int Strangers = 16;

    /// <summary>Photos are large: a few are moved with each new one. The hourly VACUUM lays all of them down in the order of their random ids.</summary>
    private const int StrangersOfDrafts = 3;

    private const int IdBytes = 32;

    public static void Talks(SqliteConnection writer, SqliteTransaction transaction, IEnumerable<byte[]> written) =>
        Run(new Change(writer, transaction, "sessions"), written, Strangers);

    public static void Drafts(SqliteConnection writer, SqliteTransaction transaction, IReadOnlyList<byte[]> written)
    {
        if (written.Count > 0)
        {
            Run(new Change(writer, transaction, "drafts"), written, StrangersOfDrafts);
        }
    }

    private static void Run(Change change, IEnumerable<byte[]> written, int strangers)
    {
        var rows = written.SelectMany(id => Read(change, "id = $id", id, 1))
            .Concat(Read(change, "id >= $id", RandomNumberGenerator.GetBytes(IdBytes), strangers))
            .DistinctBy(row => Convert.ToHexString(row.Id))
            .ToArray();
        RandomNumberGenerator.Shuffle<Laid>(rows);
        foreach (var row in rows)
        {
            Write(change, $"DELETE FROM {change.Table} WHERE id = $id;", row);
        }

        foreach (var row in rows)
        {
            Write(change, $"INSERT INTO {change.Table} (id, epoch, sealed) VALUES ($id, $epoch, $sealed);", row);
        }
    }

    private static List<Laid> Read(Change change, string which, byte[] id, int most)
    {
        using var command = change.Writer.CreateCommand();
        command.Transaction = change.Transaction;
        command.CommandText = $"SELECT id, epoch, sealed FROM {change.Table} WHERE {which} ORDER BY id LIMIT {most};";
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        var rows = new List<Laid>();
        while (reader.Read())
        {
            rows.Add(new Laid(reader.GetFieldValue<byte[]>(0), reader.GetInt32(1), reader.GetFieldValue<byte[]>(2)));
        }

        return rows;
    }

    private static void Write(Change change, string sql, Laid row)
    {
        using var command = change.Writer.CreateCommand();
        command.Transaction = change.Transaction;
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", row.Id);
        command.Parameters.AddWithValue("$epoch", row.Epoch);
        command.Parameters.AddWithValue("$sealed", row.Sealed);
        command.ExecuteNonQuery();
    }

    private sealed record Change(SqliteConnection Writer, SqliteTransaction Transaction, string Table);

    private sealed record Laid(byte[] Id, int Epoch, byte[] Sealed);
}

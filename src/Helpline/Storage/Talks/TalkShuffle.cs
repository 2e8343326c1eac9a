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

    private const int IdBytes = 32;

    public static void Run(SqliteConnection writer, SqliteTransaction transaction, IEnumerable<byte[]> written)
    {
        var rows = written.SelectMany(id => Read(writer, transaction, "id = $id", id))
            .Concat(Read(writer, transaction, "id >= $id", RandomNumberGenerator.GetBytes(IdBytes)))
            .DistinctBy(row => Convert.ToHexString(row.Id))
            .ToArray();
        RandomNumberGenerator.Shuffle<SessionRow>(rows);
        foreach (var row in rows)
        {
            Change(writer, transaction, "DELETE FROM sessions WHERE id = $id;", row);
        }

        foreach (var row in rows)
        {
            Change(writer, transaction, "INSERT INTO sessions (id, epoch, sealed) VALUES ($id, $epoch, $sealed);", row);
        }
    }

    private static List<SessionRow> Read(SqliteConnection writer, SqliteTransaction transaction, string which, byte[] id)
    {
        using var command = writer.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT id, epoch, sealed FROM sessions WHERE {which} ORDER BY id LIMIT {Strangers};";
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        var rows = new List<SessionRow>();
        while (reader.Read())
        {
            rows.Add(new SessionRow { Id = reader.GetFieldValue<byte[]>(0), Epoch = reader.GetInt32(1), Sealed = reader.GetFieldValue<byte[]>(2) });
        }

        return rows;
    }

    private static void Change(SqliteConnection writer, SqliteTransaction transaction, string sql, SessionRow row)
    {
        using var command = writer.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", row.Id);
        command.Parameters.AddWithValue("$epoch", row.Epoch);
        command.Parameters.AddWithValue("$sealed", row.Sealed);
        command.ExecuteNonQuery();
    }
}

using Microsoft.Data.Sqlite;

namespace Helpline.Storage.Talks;

/// <summary>The statements on photos of unfinished tips, inside the transaction of the one writer. Reads no content.</summary>
internal static class DraftTable
{
    public static void Change(SqliteConnection writer, SqliteTransaction transaction, DraftChanges changes)
    {
        foreach (var id in changes.Dropped)
        {
            Run(writer, transaction, "DELETE FROM drafts WHERE id = $id;", id);
        }

        foreach (var id in changes.Moved)
        {
            Run(writer, transaction, "UPDATE drafts SET epoch = $epoch WHERE id = $id;", id, changes.Epoch);
        }

        foreach (var row in changes.Saved)
        {
            Run(writer, transaction, "INSERT INTO drafts (id, epoch, sealed) VALUES ($id, $epoch, $sealed);", row.Id, row.Epoch, row.Sealed);
        }
    }

    public static byte[]? Find(SqliteConnection connection, byte[] id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sealed FROM drafts WHERE id = $id;";
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        return reader.Read() ? reader.GetFieldValue<byte[]>(0) : null;
    }

    private static void Run(SqliteConnection writer, SqliteTransaction transaction, string sql, byte[] id, int epoch = 0, byte[]? content = null)
    {
        using var command = writer.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$epoch", epoch);
        command.Parameters.AddWithValue("$sealed", (object?)content ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
